package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.WorkerResult;
import io.katydid.api.Slo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Load tests whose load several processes make. */
@Timeout(120)
class LoadTestOfWorkersTest {

  static class ByTwo {

    @LoadTest(value = Steady.class, users = 2, runTime = "1s", workers = 2)
    @Slo(value = "failures <= 0", request = "work")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_ofTwoWorkers_givesBodyTheSumOfBoth() {
    LoadResult result = JupiterRun.of(ByTwo.class).result();

    assertThat(result.workers()).hasSize(2).noneMatch(WorkerResult::isLost);
    assertThat(result.workers().stream().mapToLong(WorkerResult::requests).sum())
        .isEqualTo(result.request("work").count());
  }

  static class ByTwoOfWhichOneIsLost {

    @LoadTest(value = Quitter.class, users = 2, runTime = "1h", workers = 2)
    @Slo(value = "failures <= 0", request = "work")
    void fails() {}
  }

  @Test
  void loadTest_thatLosesAWorker_failsWithWhatEachMade() {
    assertThat(JupiterRun.of(ByTwoOfWhichOneIsLost.class).failure().getMessage())
        .containsPattern("worker 1 \\(.*\\) was lost after .*, with exit code 3")
        .containsPattern("(?s)\nWorkers\n.*  worker 1 .*  worker 2 ");
  }
}
