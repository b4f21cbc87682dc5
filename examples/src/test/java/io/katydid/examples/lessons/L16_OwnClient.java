package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Measure;
import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import io.katydid.api.WaitTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Several user classes need the client of a queue, and each makes, measures and closes it by hand.
 *
 * <p>{@code @ProvidedBy} names what makes the client. Every user that asks for one as a parameter
 * has its own, opened before the user and closed after it.
 *
 * <p>What to see: the calls of the client are measured, and as many clients are closed as were
 * opened.
 */
class L16_OwnClient {

  private static final AtomicInteger OPEN = new AtomicInteger();

  @ProvidedBy(QueueProvider.class)
  static class QueueClient implements AutoCloseable {

    private final Measure measure;

    QueueClient(Measure measure) {
      this.measure = measure;
      OPEN.incrementAndGet();
    }

    void send(String message) {
      measure.run("send", () -> assertThat(message).isNotEmpty());
    }

    @Override
    public void close() {
      OPEN.decrementAndGet();
    }
  }

  static class QueueProvider implements ResourceProvider<QueueClient> {

    @Override
    public QueueClient open(UserContext user) {
      return new QueueClient(user.measure());
    }
  }

  @User
  @WaitTime("1ms")
  static class Sender {

    @Task
    void send(QueueClient queue) {
      queue.send("hello");
    }
  }

  @Test
  void calls_ofAClientOfOnesOwn_areMeasured() {
    LoadResult result = LoadRun.of(Sender.class).users(20).iterations(200).runTime("1m").execute();

    assertThat(result.request("send").count()).isEqualTo(200);
    assertThat(result.request("send").failures()).isZero();
    assertThat(OPEN).hasValue(0);
  }
}
