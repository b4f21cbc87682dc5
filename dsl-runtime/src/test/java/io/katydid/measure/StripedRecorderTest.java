package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Timing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several threads write at the same time, and another reads meanwhile. */
class StripedRecorderTest {

  private static final long MS = 1_000_000;
  private static final int USERS = 4;
  private static final int ITERATIONS = 5_000;
  private static final long TOTAL = (long) USERS * ITERATIONS;
  private static final TimeLimit LIMIT = new TimeLimit(Timing.RESPONSE, 10 * MS);

  private static Recorder recorder(int stripes) {
    return new Recorder(WatchedFigures.of(name -> List.of(LIMIT)), new Stripes(stripes), null);
  }

  /** One iteration in four is late, and one in five fails; requests take 1 to 20 ms. */
  private static void iterate(Recorder recorder) {
    Sampler sampler = new Sampler(recorder);
    for (int i = 0; i < ITERATIONS; i++) {
      sampler.late(i % 4 == 0 ? 3 * MS : 0);
      sampler.start(recorder.series("GET /" + i % 2), 0, 0);
      sampler.took(Phase.FIRST_BYTE, MS);
      sampler.transferred(10, 100);
      sampler.reused();
      sampler.finish((1 + i % 20) * MS);
      if (i % 5 == 0) {
        sampler.fail("HTTP 500", "");
      }
      sampler.endTask(true);
      recorder.waitedForCarrier(MS);
      recorder.spent(new UserTimeBreakdown(0, 1, 2, 3, 4), 1);
    }
  }

  private static List<Thread> startUsers(Recorder recorder) {
    List<Thread> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      users.add(Thread.ofPlatform().start(() -> iterate(recorder)));
    }
    return users;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void windows_ofManyWriters_addUpToAllThatWasRecorded(int stripes) {
    Recorder recorder = recorder(stripes);
    CumulativeCounts last = recorder.read(0);
    List<Snapshot> windows = new ArrayList<>();
    List<Thread> users = startUsers(recorder);
    while (users.stream().anyMatch(Thread::isAlive)) {
      CumulativeCounts now = recorder.read(0);
      windows.add(now.since(last));
      last = now;
    }
    windows.add(recorder.read(0).since(last));
    assertThat(windows).allMatch(window -> window.cutOff() >= 0, "sent before completed");
    Snapshot all = Window.sum(windows);
    assertRequests(all.total());
    assertThat(all.iterations()).isEqualTo(TOTAL);
    assertThat(all.connections()).isEqualTo(new ConnectionCounts(0, TOTAL));
    assertThat(all.generatorLag().count()).isEqualTo(TOTAL);
    assertThat(all.spent())
        .isEqualTo(new UserTimeBreakdown(0, TOTAL, 2.0 * TOTAL, 3.0 * TOTAL, 4.0 * TOTAL));
    assertThat(all.groups()).extracting(ErrorGroup::count).containsExactly(TOTAL / 10, TOTAL / 10);
    assertThat(recorder.carrierWaits().total()).isEqualTo(TOTAL);
  }

  /** As after a worker is lost: nothing is measured after its last reading. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void reading_whileUsersIterate_hasWhatItsIterationsMade(int stripes) {
    Recorder recorder = recorder(stripes);
    List<Thread> users = startUsers(recorder);
    List<Snapshot> readings = new ArrayList<>();
    while (users.stream().anyMatch(Thread::isAlive)) {
      readings.add(recorder.read(0).sinceStart());
    }
    for (Snapshot reading : readings) {
      long requests = reading.total().count();
      assertThat(requests).isGreaterThanOrEqualTo(reading.iterations());
      assertThat(reading.connections().reused()).isGreaterThanOrEqualTo(requests);
    }
  }

  /** Of 20 requests in a row 4 fail, and 4 are late and succeed. */
  private static void assertRequests(RequestSnapshot total) {
    assertThat(total.count()).isEqualTo(TOTAL);
    assertThat(total.failures()).isEqualTo(TOTAL / 5);
    assertThat(total.responseTime().count()).isEqualTo(TOTAL * 4 / 5);
    assertThat(total.serviceTime().count()).isEqualTo(TOTAL * 4 / 5);
    assertThat(total.scheduleLag().count()).isEqualTo(TOTAL * 4 / 5);
    assertThat(total.scheduleLag().countAbove(0)).isEqualTo(TOTAL / 5);
    assertThat(total.serviceTime().mean()).isEqualTo(11 * MS);
    assertThat(total.responseTime().mean()).isEqualTo(11 * MS + 12 * MS / 16);
    assertThat(total.timings().of(Phase.FIRST_BYTE).count()).isEqualTo(TOTAL * 4 / 5);
    assertThat(total.timings().received()).isEqualTo(100 * TOTAL);
  }

  @Test
  void requests_onTimeAndLate_areOneDistributionOfEachTime() {
    Recorder recorder = recorder(1);
    Sampler sampler = new Sampler(recorder);
    for (long lag : new long[] {0, 7 * MS, 0}) {
      sampler.start(recorder.series("GET /"), 0, lag);
      sampler.finish(lag + 5 * MS);
    }
    sampler.close();
    RequestSnapshot total = recorder.read(0).sinceStart().total();
    assertThat(total.serviceTime().count()).isEqualTo(3);
    assertThat(total.serviceTime().mean()).isEqualTo(5 * MS);
    assertThat(total.responseTime().max()).isEqualTo(12 * MS);
    assertThat(total.responseTime().countAbove(6 * MS)).isEqualTo(1);
    assertThat(total.scheduleLag().count()).isEqualTo(3);
    assertThat(total.scheduleLag().percentile(50)).isZero();
    assertThat(total.scheduleLag().max()).isEqualTo(7 * MS);
    assertThat(total.exceeding(LIMIT)).isEqualTo(1);
  }
}
