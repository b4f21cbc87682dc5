package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.katydid.files.FileFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of this machine, on threads that are not those of users. Each reader of events
 * has one of them until it is gone; there is room for as many others.
 */
final class PageServer implements AutoCloseable {

  private static final int MOST_READERS = 20;
  private static final int THREADS = 2 * MOST_READERS;
  private static final int LONGEST_FORM = 4096;
  private static final int SECONDS_TO_END = 5;
  private static final int SECONDS_TO_ANSWER = 10;
  private static final String EVENTS = "events";

  /**
   * Nothing but the files of this server is shown, run and asked; no other page has it in a frame.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final Access access;
  private final Site site;
  private final Semaphore readers = new Semaphore(MOST_READERS);
  private final Semaphore requests = new Semaphore(THREADS);
  private final ThreadPoolExecutor threads;

  private PageServer(HttpServer server, Access access, Site site) {
    this.server = server;
    this.access = access;
    this.site = site;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            SECONDS_TO_END,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("katydid-page-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Begins to answer.
   *
   * @param port 0 for one that is free
   * @param token null for one that cannot be guessed
   * @throws IllegalArgumentException if the port cannot be had, or the token is wrong
   */
  static PageServer start(int port, @Nullable String token, Site site) {
    Access unbound = Access.of(token, port);
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer bound = HttpServer.create(address, 0);
      Access access = new Access(unbound.token(), bound.getAddress().getPort());
      PageServer server = new PageServer(bound, access, site);
      server.server.createContext("/", server::handle);
      server.server.setExecutor(server.threads);
      server.server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the page cannot be served at port %d: %s. Give another port, or 0 for one that is"
                  + " free",
              port,
              FileFailure.reason(e)),
          e);
    }
  }

  /** What a browser is to open. */
  String address() {
    return "http://127.0.0.1:" + access.port() + access.root();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Headers asked = exchange.getRequestHeaders();
      Optional<String> refusal =
          access.refusal(asked.getFirst("Host"), asked.getFirst("Origin"), path);
      if (refusal.isPresent()) {
        send(exchange, Answer.of(403, refusal.get()));
        return;
      }
      String rest = path.substring(access.root().length());
      if (rest.equals(EVENTS)) {
        events(exchange);
      } else {
        requests.acquireUninterruptibly();
        try {
          send(exchange, site.answer(request(exchange, rest)));
        } finally {
          requests.release();
        }
      }
    }
  }

  private static Request request(HttpExchange exchange, String path) throws IOException {
    String form = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), UTF_8);
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return new Request(exchange.getRequestMethod(), path, accept == null ? "" : accept, form);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = headers(exchange, answer.type());
    if (!answer.fileName().isEmpty()) {
      headers.set("Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    byte[] content = answer.content().getBytes(UTF_8);
    exchange.sendResponseHeaders(
        answer.status(), isHead || content.length == 0 ? -1 : content.length);
    if (!isHead) {
      exchange.getResponseBody().write(content);
    }
  }

  private static Headers headers(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    return headers;
  }

  private void events(HttpExchange exchange) throws IOException {
    if (!readers.tryAcquire()) {
      send(
          exchange,
          Answer.of(503, String.format(Locale.ROOT, "%d pages are open already", MOST_READERS)));
      return;
    }
    try {
      headers(exchange, "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      new EventReader(site.run(), out).serve();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readers.release();
    }
  }

  /**
   * Ends when nobody reads events any more, or those who do have had some seconds, and when what
   * was asked for is answered: the report of a long run takes some seconds to make.
   */
  @Override
  public void close() {
    try {
      if (readers.tryAcquire(MOST_READERS, SECONDS_TO_END, TimeUnit.SECONDS)) {
        readers.release(MOST_READERS);
      }
      if (requests.tryAcquire(THREADS, SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
        requests.release(THREADS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
