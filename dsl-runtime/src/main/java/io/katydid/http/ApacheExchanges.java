package io.katydid.http;

import io.katydid.apache.ApacheRequest;
import io.katydid.apache.OpenResponse;
import io.katydid.apache.UserClient;
import io.katydid.message.Content;
import io.katydid.message.Header;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Exchanges by Apache HttpClient. Not thread-safe. */
final class ApacheExchanges implements Exchanges {

  private static final int FIRST_ROOM = 4 << 10;

  private final UserClient client;
  private final boolean http2;
  private final LongSupplier nanoTime;
  private boolean follows = true;
  private long endedAt;

  /**
   * Those of a user.
   *
   * @param http2 whether they are by HTTP/2, as far as we know
   */
  ApacheExchanges(UserClient client, boolean http2, LongSupplier nanoTime) {
    this.client = client;
    this.http2 = http2;
    this.nanoTime = nanoTime;
  }

  @Override
  public boolean areByHttp2() {
    return http2;
  }

  @Override
  public long prepare(RequestMessage request) {
    return nanoTime.getAsLong();
  }

  @Override
  public Message exchange(RequestMessage request, long due) throws Failure {
    OpenResponse response = send(request, due);
    try (response) {
      ApacheResponse read = read(request, response);
      byte[] body = body(read, request.keepsBody());
      endedAt = nanoTime.getAsLong();
      return new Message(read.head(), body, response.redirects());
    }
  }

  @Override
  public IncomingResponse open(RequestMessage request, long due) throws Failure {
    return read(request, send(request, due));
  }

  /** By HTTP/2, HttpClient does not look at the length of a body. */
  private ApacheResponse read(RequestMessage request, OpenResponse response) throws Failure {
    ResponseHead head =
        ResponseHead.of(
            http2 ? "HTTP/2" : "HTTP/1.1",
            response.status(),
            response.reason(),
            response.headers());
    boolean isChecked = http2 && !client.isGiven();
    long announced = isChecked ? head.bodyLength(request.method().equals("HEAD")) : -1;
    return new ApacheResponse(response, head, announced);
  }

  private OpenResponse send(RequestMessage request, long due) throws Failure {
    if (http2) {
      ConnectionHeaders.require(request);
    }
    boolean hasBody = !request.content().isEmpty() || request.mayHaveContent();
    ApacheBody body = hasBody ? new ApacheBody(request.content()) : null;
    try {
      return client.send(sent(request, body), due);
    } catch (Failure e) {
      throw body == null ? e : body.explained(e);
    }
  }

  private ApacheRequest sent(RequestMessage request, @Nullable ApacheBody body) {
    List<Entry<String, String>> headers = new ArrayList<>();
    for (Header header : request.headers()) {
      if (!http2 || !ConnectionHeaders.areNamed(header.name().toLowerCase(Locale.ROOT))) {
        headers.add(Map.entry(header.name(), header.value()));
      }
    }
    if (http2 && request.hasHeader("TE") && ConnectionHeaders.acceptTrailers(request)) {
      headers.add(Map.entry("TE", "trailers"));
    }
    Content content = request.content();
    if (!content.type().isEmpty() && !request.hasHeader("Content-Type")) {
      headers.add(Map.entry("Content-Type", content.type()));
    }
    if (!client.isGiven() && !request.hasHeader("Accept")) {
      headers.add(Map.entry("Accept", "*/*"));
    }
    if (!client.isKept() && !http2) {
      headers.add(Map.entry("Connection", "close"));
    }
    if (request.awaitsContinue() && !http2) {
      headers.add(Map.entry("Expect", "100-continue"));
    }
    return new ApacheRequest(
        request.method(),
        request.target().origin(),
        request.target().path(),
        headers,
        body,
        follows);
  }

  private static byte @Nullable [] body(ApacheResponse response, boolean isKept) throws Failure {
    byte[] room = new byte[FIRST_ROOM];
    int size = 0;
    for (int read = response.read(room, 0, room.length);
        read >= 0;
        read = response.read(room, size, room.length - size)) {
      size = isKept ? size + read : 0;
      if (size == room.length) {
        Message.requireKept(size + 1L);
        room = Arrays.copyOf(room, Math.min(2 * size, Message.LARGEST_BODY + 1));
      }
    }
    return isKept ? Arrays.copyOf(room, size) : null;
  }

  @Override
  public boolean followsRedirects() {
    return client.isGiven();
  }

  @Override
  public void follow(boolean redirects) {
    follows = redirects;
  }

  @Override
  public long endedAt() {
    return endedAt;
  }

  @Override
  public void endIteration() {
    client.endIteration();
  }

  @Override
  public void startAnew() {
    if (client.isGiven()) {
      throw new IllegalStateException(
          "Apache HttpClient has the TLS that it was set up with: remove clientCertificate, or use"
              + " Katydid's own client");
    }
    if (client.isShared()) {
      throw Exchanges.connectionsShared();
    }
    client.startAnew();
  }

  @Override
  public void close() {
    client.close();
  }
}
