package io.katydid.examples.lessons;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/** A service by HTTP/2 without TLS, that takes 20 ms for each answer. */
final class Http2Service implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int ANSWER_MILLIS = 20;

  private final Executor answers =
      CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final HttpAsyncServer server;
  private int port;

  private Http2Service(int streams) {
    this.server =
        H2ServerBootstrap.bootstrap()
            .setCanonicalHostName(HOST)
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setH2Config(H2Config.custom().setMaxConcurrentStreams(streams).build())
            .register("*", new Answer())
            .create();
  }

  /** A service that takes so many requests at once on a connection. */
  static Http2Service start(int streams)
      throws IOException, InterruptedException, ExecutionException {
    Http2Service service = new Http2Service(streams);
    service.server.start();
    ListenerEndpoint endpoint =
        service
            .server
            .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTP)
            .get();
    service.port = ((InetSocketAddress) endpoint.getAddress()).getPort();
    return service;
  }

  String host() {
    return "http://" + HOST + ":" + port;
  }

  /** How many requests it had at once, at most. */
  int mostAtOnce() {
    return most.get();
  }

  @Override
  public void close() {
    server.close(CloseMode.IMMEDIATE);
  }

  private final class Answer implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {

    @Override
    public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
        HttpRequest request, EntityDetails entity, HttpContext context) {
      return new BasicRequestConsumer<>(
          entity == null ? null : new DiscardingEntityConsumer<Void>());
    }

    @Override
    public void handle(
        Message<HttpRequest, Void> request, ResponseTrigger response, HttpContext context) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      answers.execute(() -> answer(response, context));
    }

    private void answer(ResponseTrigger response, HttpContext context) {
      now.decrementAndGet();
      try {
        response.submitResponse(
            AsyncResponseBuilder.create(200).setEntity("in stock").build(), context);
      } catch (HttpException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
