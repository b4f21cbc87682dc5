package io.katydid.net;

import io.katydid.api.ProxyAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tunnel through a proxy of HTTP (RFC 9110, section 9.3.6). */
final class HttpTunnel {

  private static final int LONGEST_HEAD = 16 << 10;
  private static final String END = "\r\n\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: ([^\r\n]*))?");

  private HttpTunnel() {}

  /** Has the proxy connect to a target, such as shop.example:443. */
  static void open(ProxyAddress proxy, String target, ProxyStream stream)
      throws IOException, Failure {
    String authorization = authorization(proxy);
    stream.write(
        ("CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\nUser-Agent: Katydid\r\n".formatted(target)
                + (authorization.isEmpty() ? "" : "Proxy-Authorization: " + authorization + "\r\n")
                + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    Matcher status = STATUS.matcher(head(proxy, stream));
    if (!status.lookingAt()) {
      throw ProxyDiagnosis.ofGarbage(proxy.toString(), "HTTP");
    }
    int code = Integer.parseInt(status.group(1));
    if (code / 100 != 2) {
      String reason = status.group(2) == null ? "" : status.group(2).strip();
      throw ProxyDiagnosis.ofStatus(proxy.toString(), code, reason, proxy.hasUser());
    }
  }

  /** The head alone: what follows it is of the target, so that no byte more is read. */
  private static String head(ProxyAddress proxy, ProxyStream stream) throws IOException, Failure {
    StringBuilder head = new StringBuilder();
    int missing = END.length();
    while (missing > 0) {
      head.append(new String(stream.read(missing), StandardCharsets.ISO_8859_1));
      boolean isHttp = head.length() < 5 || head.indexOf("HTTP/") == 0;
      if (!isHttp || head.length() > LONGEST_HEAD) {
        throw ProxyDiagnosis.ofGarbage(proxy.toString(), "HTTP");
      }
      missing = missing(head);
    }
    return head.toString();
  }

  /** How many bytes there are at least until the end. */
  private static int missing(CharSequence head) {
    String text = head.toString();
    int known = END.length();
    while (!text.endsWith(END.substring(0, known))) {
      known--;
    }
    return END.length() - known;
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
