package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whole runs against targets that fail in every way: no request is lost, and none counted twice.
 */
class FaultyTargetTest {

  /** What the target does with one request, and how it is to be reported. */
  private enum Fault {
    ANSWER("success"),
    REFUSE("HTTP 503"),
    CLOSE("connection closed"),
    HALF_CLOSE("connection closed"),
    RESET("connection reset"),
    TRUNCATE("response cut short"),
    BABBLE("malformed response"),
    STALL("no response");

    final String reported;

    Fault(String reported) {
      this.reported = reported;
    }

    /** To die without a byte is another failure where a response was given before. */
    String reported(boolean isFirst) {
      boolean dies = this == CLOSE || this == HALF_CLOSE || this == RESET;
      return isFirst || !dies ? reported : "connection closed between requests";
    }

    void answer(StubServer.Exchange exchange) throws IOException {
      switch (this) {
        case ANSWER -> exchange.write(StubServer.ok("hello"));
        case REFUSE -> exchange.write(StubServer.response("503 Busy", "later"));
        case CLOSE -> exchange.close();
        case HALF_CLOSE -> exchange.socket().shutdownOutput();
        case RESET -> exchange.reset();
        case TRUNCATE -> {
          exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort");
          exchange.close();
        }
        case BABBLE -> exchange.write("garbage\r\n\r\n");
        case STALL -> exchange.socket().getInputStream().readAllBytes();
      }
    }
  }

  /** Posts, which are never sent twice: so that what the target has seen is what was sent. */
  private static Snapshot run(StubServer server) {
    return LoadRun.of(Poster.class)
        .host(server.url())
        .users(20)
        .spawnRate(1000)
        .runTime("1s")
        .gracePeriod("100ms")
        .execute()
        .report()
        .kept();
  }

  /** A user that posts. */
  @User
  static final class Poster {}

  @Test
  void run_everyKindOfFault_countsWhatTheServerSaw() {
    Map<String, LongAdder> done = new ConcurrentHashMap<>();
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    AtomicInteger requests = new AtomicInteger();
    Random random = new Random(24);
    try (StubServer server =
        StubServer.scripted((request, exchange) -> {
          // Stalls are few: each keeps its user to the end.
          boolean stalls = requests.incrementAndGet() % 100 == 9;
          Fault fault = Fault.values()[stalls ? 7 : random.nextInt(7)];
          String expected = fault.reported(known.add(exchange.socket()));
          done.computeIfAbsent(expected, reported -> new LongAdder()).increment();
          fault.answer(exchange);
        })) {
      Snapshot run = run(server);
      RequestSnapshot total = run.total();

      assertThat(total.count() + run.cutOff()).isEqualTo(server.requests().size());
      assertThat(reported(run)).isEqualTo(counts(done));
      assertThat(reported(run)).hasSize(8);
      assertThat(run.retries()).isZero();
      assertThat(run.errors()).isZero();
    }
  }

  private static Map<String, Long> reported(Snapshot run) {
    Map<String, Long> reported =
        run.groups().stream()
            .filter(group -> !group.isRemark())
            .collect(
                Collectors.groupingBy(ErrorGroup::type, Collectors.summingLong(ErrorGroup::count)));
    reported.put("success", run.total().count() - run.total().failures());
    // A stall at the very end has not lasted for longer than the slowest success.
    reported.merge("no response", run.cutOff(), Long::sum);
    return reported;
  }

  private static Map<String, Long> counts(Map<String, LongAdder> done) {
    return done.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
  }
}
