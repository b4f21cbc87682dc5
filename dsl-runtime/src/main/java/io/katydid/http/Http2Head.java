package io.katydid.http;

import io.katydid.http2.RequestHead;
import io.katydid.message.Content;
import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The head of a request as HTTP/2 has it. */
record Http2Head(RequestMessage request) implements RequestHead {

  /** That of a request, if it can be sent by HTTP/2. */
  static Http2Head of(RequestMessage request) throws Failure {
    ConnectionHeaders.require(request);
    return new Http2Head(request);
  }

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
    ownFields(fields);
    long length = request.content().length();
    if (length > 0 || (length == 0 && request.mayHaveContent())) {
      fields.accept("content-length", Long.toString(length));
    }
  }

  /** Those that are not written with every request. */
  void ownFields(BiConsumer<String, String> fields) {
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.equals("host") && !ConnectionHeaders.areNamed(name)) {
        fields.accept(name, header.value());
      }
    }
    if (request.hasHeader("TE") && ConnectionHeaders.acceptTrailers(request)) {
      fields.accept("te", "trailers");
    }
    Content content = request.content();
    if (!content.type().isEmpty() && !request.hasHeader("Content-Type")) {
      fields.accept("content-type", content.type());
    }
  }
}
