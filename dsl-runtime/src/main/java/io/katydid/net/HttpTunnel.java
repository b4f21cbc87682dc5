package io.katydid.net;

import io.katydid.api.ProxyAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tunnel through a proxy of HTTP (RFC 9110, section 9.3.6): what the proxy is asked, and what its
 * answer means. Not thread-safe.
 */
final class HttpTunnel {

  private static final int LONGEST_HEAD = 16 << 10;
  private static final String END = "\r\n\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: ([^\r\n]*))?");

  private static final Pattern CHALLENGE =
      Pattern.compile("(?im)^Proxy-Authenticate:[ \\t]*(\\S.*?)\\s*$");

  private final ProxyAddress proxy;
  private final String target;
  private final StringBuilder head = new StringBuilder();
  private int missing = END.length();

  /** One that is not open, to a target such as shop.example:443. */
  HttpTunnel(ProxyAddress proxy, String target) {
    this.proxy = proxy;
    this.target = target;
  }

  /** Has the proxy connect to the target. */
  void open(ProxyStream stream) throws IOException, Failure {
    stream.write(request());
    while (missing > 0) {
      received(stream.read(missing));
    }
  }

  byte[] request() {
    String authorization = authorization(proxy);
    return ("CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\nUser-Agent: Katydid\r\n".formatted(target)
            + (authorization.isEmpty() ? "" : "Proxy-Authorization: " + authorization + "\r\n")
            + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * How many bytes of the answer are to be read at least, and at most: what follows it is of the
   * target. 0: the tunnel is open.
   */
  int missing() {
    return missing;
  }

  /**
   * More of the answer has come.
   *
   * @throws Failure if there will be no tunnel
   */
  void received(byte[] bytes) throws Failure {
    head.append(new String(bytes, StandardCharsets.ISO_8859_1));
    boolean isHttp = head.length() < 5 || head.indexOf("HTTP/") == 0;
    if (!isHttp || head.length() > LONGEST_HEAD) {
      throw ProxyDiagnosis.ofGarbage(proxy.toString(), "HTTP");
    }
    String text = head.toString();
    int known = END.length();
    while (!text.endsWith(END.substring(0, known))) {
      known--;
    }
    missing = END.length() - known;
    if (missing == 0) {
      requireOpen(text);
    }
  }

  private void requireOpen(String answer) throws Failure {
    Matcher status = STATUS.matcher(answer);
    if (!status.lookingAt()) {
      throw ProxyDiagnosis.ofGarbage(proxy.toString(), "HTTP");
    }
    int code = Integer.parseInt(status.group(1));
    if (code / 100 != 2) {
      String reason = status.group(2) == null ? "" : status.group(2).strip();
      throw ProxyDiagnosis.ofStatus(
          proxy.toString(), code, reason, proxy.hasUser(), challenges(answer));
    }
  }

  private static List<String> challenges(String answer) {
    return CHALLENGE.matcher(answer).results().map(it -> it.group(1)).toList();
  }

  /** The value of Proxy-Authorization; empty for none. */
  static String authorization(ProxyAddress proxy) {
    String credentials = proxy.user() + ":" + proxy.password();
    return proxy.hasUser()
        ? "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
        : "";
  }
}
