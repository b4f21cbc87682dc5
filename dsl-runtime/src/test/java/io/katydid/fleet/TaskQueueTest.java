package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.run.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When what many workers report is taken together. */
class TaskQueueTest {

  private static final long NOW = 7;

  private final List<String> done = new ArrayList<>();

  /** Each of these is reported while the thread that executes waits for it to come in. */
  private final List<String> late = new ArrayList<>();

  private final List<Long> waits = new ArrayList<>();
  private final TaskQueue tasks = new TaskQueue(new WaitingClock());

  /** On which a wait ends at once, and more is reported in it. */
  private final class WaitingClock implements Clock {

    @Override
    public long nanoTime() {
      return NOW;
    }

    @Override
    public void parkUntil(long deadline) {
      waits.add(deadline);
      late.forEach(TaskQueueTest.this::report);
      late.clear();
    }
  }

  private void report(String what) {
    tasks.add(() -> done.add(what));
  }

  private void takeNext(boolean gathering) throws InterruptedException {
    Runnable next = tasks.next(gathering);
    assertThat(next).isNotNull();
    next.run();
  }

  @Test
  void next_nothingLeftToDo_letsOthersComeInFirst() throws Exception {
    late.addAll(List.of("1", "2", "3"));

    for (int task = 0; task < 3; task++) {
      takeNext(true);
    }

    assertThat(waits).containsExactly(NOW + TaskQueue.GATHERING);
    assertThat(done).containsExactly("1", "2", "3");
  }

  @Test
  void next_somethingLeftToDo_isDoneAtOnce() throws Exception {
    report("1");

    takeNext(true);

    assertThat(waits).isEmpty();
    assertThat(done).containsExactly("1");
  }

  /** What a start waits for is timed. */
  @Test
  void next_beforeTheRun_waitsForTheFirstAlone() throws Exception {
    Thread reporting = Thread.ofVirtual().start(() -> report("1"));

    takeNext(false);
    reporting.join();

    assertThat(waits).isEmpty();
    assertThat(done).containsExactly("1");
  }
}
