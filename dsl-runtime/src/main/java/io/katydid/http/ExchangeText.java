package io.katydid.http;

import io.katydid.encoding.Encodings;
import io.katydid.message.Content;
import io.katydid.message.Header;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import io.katydid.text.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Writes requests and responses as lines for people, without what is secret: the values of headers
 * such as Authorization, Cookie and Set-Cookie, wherever else they occur, and what looks like a
 * password or token. Used by the thread of one virtual user.
 */
final class ExchangeText {

  private static final int LONGEST_BODY = 2_000;
  private static final String SENT = "> ";
  private static final String RECEIVED = "< ";

  private static final Pattern BINARY = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\s]]");

  private final Consumer<String> lines;

  /** A text whose lines are given to this consumer. */
  ExchangeText(Consumer<String> lines) {
    this.lines = lines;
  }

  /**
   * A request, without the headers that each has.
   *
   * @param byHttp2 whether it is sent by that
   */
  void request(RequestMessage request, boolean byHttp2) {
    List<String> secrets = request.secrets();
    String line = request.method() + " " + request.target().path();
    if (byHttp2) {
      Http2Head head = new Http2Head(request);
      write(SENT, line + " HTTP/2", secrets);
      write(SENT, ":authority: " + head.authority(), secrets);
      head.ownFields((name, value) -> header(SENT, new Header(name, value), secrets));
    } else {
      write(SENT, line + " HTTP/1.1", secrets);
      headers(request, secrets);
    }
    body(SENT, text(request.content()), secrets);
  }

  private void headers(RequestMessage request, List<String> secrets) {
    if (!request.hasHeader("Host")) {
      write(SENT, "Host: " + request.target().origin().authority(), secrets);
    }
    Content content = request.content();
    if (!content.type().isEmpty() && !request.hasHeader("Content-Type")) {
      write(SENT, "Content-Type: " + content.type(), secrets);
    }
    for (Header header : request.headers()) {
      header(SENT, header, secrets);
    }
    if (request.awaitsContinue()) {
      write(SENT, "Expect: 100-continue", secrets);
      lines.accept(
          SENT + "(the body is sent if the server asks for it, or is silent for a second)");
    }
  }

  private static String text(Content content) {
    return content instanceof Content.Whole whole
        ? new String(whole.bytes(), StandardCharsets.UTF_8)
        : "(a body that is read while it is sent)";
  }

  /** What came in answer to a request. */
  void response(RequestMessage request, Message message) {
    head(request, message.head());
    body(RECEIVED, text(request, message), request.secretsWith(message.head()));
  }

  /** The head of a response whose events are written when they come. */
  EventText stream(RequestMessage request, ResponseHead response) {
    head(request, response);
    lines.accept(RECEIVED.strip());
    return new EventText(lines, request.secretsWith(response));
  }

  /** What came before the body. */
  void head(RequestMessage request, ResponseHead response) {
    List<String> secrets = request.secretsWith(response);
    List<String> head = response.lines();
    write(RECEIVED, head.getFirst(), secrets);
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String value = line.substring(colon + 1).strip();
        header(RECEIVED, new Header(line.substring(0, colon), value), secrets);
      }
    }
  }

  /** Why there is no response. */
  void failure(Failure failure) {
    String why = failure.message().isEmpty() ? "" : ": " + failure.message();
    lines.accept(RECEIVED + "no response: " + Secrets.masked(failure.type() + why));
  }

  private void header(String side, Header header, List<String> secrets) {
    String value = header.isSecret() ? Secrets.MASK : header.value();
    write(side, header.name() + ": " + value, secrets);
  }

  private void body(String side, String text, List<String> secrets) {
    if (text.isEmpty()) {
      return;
    }
    lines.accept(side.strip());
    if (BINARY.matcher(text).find()) {
      lines.accept(side + "(a body that is no text)");
      return;
    }
    String shown = text.substring(0, Math.min(text.length(), LONGEST_BODY));
    Excerpt.withoutSecrets(shown, secrets).lines().forEach(line -> lines.accept(side + line));
    if (shown.length() < text.length()) {
      lines.accept(side + "... (" + text.length() + " characters in all)");
    }
  }

  private void write(String side, String line, List<String> secrets) {
    lines.accept(side + Excerpt.withoutSecrets(line, secrets));
  }

  private static String text(RequestMessage request, Message message) {
    byte[] body = message.body();
    if (body == null) {
      return "(the body was discarded)";
    }
    ResponseHead head = message.head();
    try {
      byte[] decoded =
          Encodings.decode(
              head.fields("Content-Encoding"),
              request.header("Accept-Encoding"),
              body,
              Message.LARGEST_BODY);
      return new String(decoded, CompletedResponse.charset(head));
    } catch (AssertionError e) {
      return "(" + e.getMessage() + ")";
    }
  }
}
