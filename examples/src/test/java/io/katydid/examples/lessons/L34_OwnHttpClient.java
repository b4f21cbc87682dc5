package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;

/**
 * The application reaches this service by Apache HttpClient, which tries again when the service is
 * busy. How much of the load is that client's own doing?
 *
 * <p>{@link HttpClientFactory} returns the client that production uses. Tasks are written as ever.
 *
 * <p>What to see: no request fails, and the report says how many requests were <i>sent again</i>:
 * the service answered more of them than users made. Waits for the client's pool are response time,
 * and a phase of their own in the JSON report.
 */
class L34_OwnHttpClient {

  /** As in production: a pool of four connections, three tries, and a header of its own. */
  static final class BookService {

    private BookService() {}

    static CloseableHttpClient httpClient() {
      return HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(4)
                  .setMaxConnTotal(4)
                  .build())
          .setRetryStrategy(new DefaultHttpRequestRetryStrategy(3, TimeValue.ofMilliseconds(1)))
          .addRequestInterceptorLast(
              (request, entity, context) -> request.setHeader("X-Caller", "book-service"))
          .build();
    }
  }

  @User
  static class Reader {

    @HttpClientFactory
    static CloseableHttpClient client() {
      return BookService.httpClient();
    }

    @Task
    void read(Http http, VirtualUser me) {
      http.get("/books/{id}", me.id());
    }
  }

  @Test
  void retries_ofTheClient_areInTheReport() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer service = busyAtEveryThird(asked);
    try {
      LoadResult result =
          LoadRun.of(Reader.class)
              .host("http://127.0.0.1:" + service.getAddress().getPort())
              .users(8)
              .iterationsPerUser(30)
              .runTime("1m")
              .execute();

      assertThat(result.request("GET /books/{id}").count()).isEqualTo(8 * 30);
      assertThat(result.request("GET /books/{id}").failures()).isZero();
      int retries = asked.get() - 8 * 30;
      assertThat(retries).isPositive();
      assertThat(result.text().replaceAll("\\s+", " "))
          .contains("as the client of L34_OwnHttpClient.Reader.client() has them: ")
          .contains("Also " + retries + " requests sent again");
      assertThat(result.json()).contains("\"lease\"");
    } finally {
      service.stop(0);
    }
  }

  /** A service that is busy whenever a book is asked for the third time since it was not. */
  private static HttpServer busyAtEveryThird(AtomicInteger asked) throws IOException {
    Map<String, Integer> times = new ConcurrentHashMap<>();
    InetSocketAddress local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer service = HttpServer.create(local, 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          boolean isBusy =
              times.merge(exchange.getRequestURI().getPath(), 1, Integer::sum) % 3 == 0;
          exchange.sendResponseHeaders(isBusy ? 503 : 204, -1);
          exchange.close();
        });
    service.start();
    return service;
  }
}
