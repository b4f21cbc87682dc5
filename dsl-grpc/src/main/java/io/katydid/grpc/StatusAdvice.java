package io.katydid.grpc;

import io.katydid.api.ProxyAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do about a channel that has no connection, which grpc-java and netty do not
 * say. They have few exceptions for it: the others are known by their texts.
 *
 * @param proxy through which the channel goes, as far as we know
 */
record StatusAdvice(Optional<ProxyAddress> proxy) {

  private static final Pattern STATUS = Pattern.compile("\\bstatus: (\\d{3})\\b");
  private static final Pattern REFUSED =
      Pattern.compile("Connection refused: .*:(\\d+)$", Pattern.DOTALL);

  /** The text of a status with what it means before it, if that is known. */
  String on(String said) {
    String meaning = meaning(said);
    return meaning == null ? said : meaning + " (" + said + ")";
  }

  private @Nullable String meaning(String said) {
    Matcher refused = REFUSED.matcher(said);
    if (refused.find()) {
      return refused(Integer.parseInt(refused.group(1)));
    }
    Matcher status = STATUS.matcher(said);
    return proxy.isPresent() && status.find()
        ? answered(proxy.get(), Integer.parseInt(status.group(1)))
        : ofTls(said);
  }

  private String refused(int port) {
    String why = "nothing listens there, or a firewall refuses";
    return proxy
        .filter(it -> it.port() == port)
        .map(it -> "no connection to the proxy " + it + ": " + why)
        .orElse("no connection: " + why);
  }

  private static String answered(ProxyAddress proxy, int status) {
    return "the proxy "
        + proxy
        + " opens no tunnel: "
        + switch (status) {
          case 401, 407 ->
              proxy.hasUser()
                  ? "it does not take these credentials"
                  : "write user and password into its URL, before its host";
          case 403 -> "it does not let this target or port through, by its own rules";
          case 502, 503, 504 -> "it cannot reach the target";
          default -> "it answers " + status;
        };
  }

  private static @Nullable String ofTls(String said) {
    if (said.contains("Network closed for unknown reason")) {
      return "the server closed the connection instead of an answer: if it speaks TLS on this port,"
          + " write https://, or see its log";
    }
    if (said.contains("not an SSL/TLS record")) {
      return "the server does not speak TLS on this port: write http://, or another port";
    }
    if (said.contains("unable to find valid certification path")) {
      return "the certificate is signed by nobody whom this JVM trusts: name the file of who signed"
          + " it by ca, or take any by insecure";
    }
    return said.contains("No name matching") || said.contains("No subject alternative")
        ? "the certificate is of another host: use a name that is in it, or set serverName"
        : null;
  }
}
