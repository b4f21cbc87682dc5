package io.katydid.examples.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.OnRequest;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Task;
import io.katydid.api.TokenSource;
import io.katydid.api.User;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * My service wants each request signed, and its tokens expire while the load runs. What then?
 *
 * <p>A method with {@code @OnRequest} sees each request when it is whole, and adds what is missing.
 * A {@code TokenSource} is asked for a token when there is none, and when the server has refused
 * it; one that is shared is asked once for all users.
 *
 * <p>What to see: no request failed, though the service takes the first token only 40 times; and
 * the report has how often a token was fetched.
 */
class L33_SignedRequests {

  private static final SecretKeySpec KEY = new SecretKeySpec("key".getBytes(UTF_8), "HmacSHA256");

  static String signature(String method, String target, byte[] body)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(KEY);
    mac.update((method + " " + target + "\n").getBytes(UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  @User
  static class Client {

    private static final TokenSource TOKENS =
        TokenSource.shared(http -> http.post("/token").text());

    Client(Http http) {
      http.bearerAuth(TOKENS);
    }

    @OnRequest
    void sign(OutgoingRequest request) throws GeneralSecurityException {
      request.header("X-Signature", signature(request.method(), request.target(), request.body()));
    }

    @Task
    void order(Http http) {
      http.request("POST", "/orders").query("shop", 7).body(Body.text("a book")).send();
    }
  }

  /** Checks signatures, and takes the first token 40 times. */
  private static final class Service implements AutoCloseable {

    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger uses = new AtomicInteger();
    private final AtomicLong orders = new AtomicLong();
    private final HttpServer server;

    Service() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/token", exchange -> answer(exchange, 200, newToken()));
      server.createContext("/orders", exchange -> answer(exchange, order(exchange), ""));
      server.start();
    }

    private String newToken() {
      return "token-" + tokens.incrementAndGet();
    }

    private synchronized int order(HttpExchange exchange) throws IOException {
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Bearer token-" + tokens).equals(token)
          || (tokens.get() == 1 && uses.incrementAndGet() > 40)) {
        return 401;
      }
      boolean isSigned =
          expected(exchange).equals(exchange.getRequestHeaders().getFirst("X-Signature"));
      return isSigned && orders.incrementAndGet() > 0 ? 201 : 403;
    }

    private static String expected(HttpExchange exchange) throws IOException {
      try {
        return signature(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestBody().readAllBytes());
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
      try (exchange) {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, text.isEmpty() ? -1 : text.length());
        exchange.getResponseBody().write(text.getBytes(UTF_8));
      }
    }

    String host() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void orders_tokensExpire_areSignedAndSucceed() throws IOException {
    try (Service service = new Service()) {
      LoadResult result =
          LoadRun.of(Client.class)
              .host(service.host())
              .users(5)
              .iterationsPerUser(40)
              .runTime("1m")
              .execute();

      assertThat(result.hasNoFailures()).isTrue();
      assertThat(result.request("POST /orders").count()).isEqualTo(200);
      assertThat(service.orders).hasValue(200);
      assertThat(result.request("POST /token").count())
          .isEqualTo(service.tokens.get())
          .isEqualTo(2);
    }
  }
}
