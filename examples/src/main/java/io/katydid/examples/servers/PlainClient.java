package io.katydid.examples.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The same loads by one of Java's own HTTP clients, on a virtual thread for each user. */
final class PlainClient {

  private static final byte[] UPLOAD = new byte[1 << 20];
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Load load;
  private final URI host;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  private PlainClient(Load load, String host) {
    this.load = load;
    this.host = URI.create(host);
  }

  static Counts run(Load load, String host) {
    PlainClient plain = new PlainClient(load, host);
    plain.run();
    return new Counts(plain.requests.get(), plain.failures.get());
  }

  private void run() {
    long end = System.nanoTime() + load.runTime().toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < load.users(); i++) {
        users.execute(() -> repeat(client, end));
      }
    }
  }

  private void repeat(HttpClient client, long end) {
    try {
      while (System.nanoTime() < end) {
        requests.incrementAndGet();
        if (!succeeds(client)) {
          failures.incrementAndGet();
        }
        if (load == Load.MORE_USERS) {
          TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(300, 700));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean succeeds(HttpClient client) throws InterruptedException {
    try {
      return client.send(request(), BodyHandlers.ofByteArray()).statusCode() < 400;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpRequest request() {
    return switch (ThreadLocalRandom.current().nextInt(load == Load.UPLOAD ? 3 : 2)) {
      case 0 -> to("/small").build();
      case 1 -> to("/echo").POST(BodyPublishers.ofString("Moby-Dick")).build();
      default -> to("/ignore").POST(BodyPublishers.ofByteArray(UPLOAD)).build();
    };
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(host.resolve(path)).timeout(TIMEOUT);
  }
}
