package io.katydid.http;

import io.katydid.http2.RequestHead;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The head of a request as HTTP/2 has it. */
record Http2Head(RequestMessage request) implements RequestHead {

  /** They are about a connection of HTTP/1.1, or have another form (RFC 9113, section 8.2.2). */
  private static final Set<String> NOT_SENT =
      Set.of("connection", "host", "keep-alive", "proxy-connection", "upgrade");

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String scheme() {
    return request.target().origin().scheme();
  }

  @Override
  public String authority() {
    String host = request.header("Host");
    return host.isEmpty() ? request.target().origin().authority() : host;
  }

  @Override
  public String path() {
    return request.target().path();
  }

  @Override
  public void fields(BiConsumer<String, String> fields) {
    if (!request.hasHeader("User-Agent")) {
      fields.accept("user-agent", "Katydid");
    }
    if (!request.hasHeader("Accept")) {
      fields.accept("accept", "*/*");
    }
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!NOT_SENT.contains(name)) {
        fields.accept(name, header.value());
      }
    }
    content(fields);
  }

  private void content(BiConsumer<String, String> fields) {
    Content content = request.content();
    if (!content.type().isEmpty() && !request.hasHeader("Content-Type")) {
      fields.accept("content-type", content.type());
    }
    long length = content.length();
    if (length > 0 || (length == 0 && request.mayHaveContent())) {
      fields.accept("content-length", Long.toString(length));
    }
  }
}
