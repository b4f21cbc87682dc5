package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.LIMIT;
import static io.katydid.measure.RecorderFixture.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.StatusRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests of two names in one group, of which each end that a request can have is counted. */
class RequestGroupTest {

  private static final RequestGroup READ = RequestGroup.tag("read");
  private static final RequestGroup WRITE = RequestGroup.tag("write");

  private static final StatusRange TOO_MANY = StatusRange.of(429);

  private final Recorder recorder =
      new Recorder(
          new WatchedFigures(
              name -> List.of(LIMIT),
              List.of(TOO_MANY),
              List.of(),
              Set.of(),
              Map.of(READ, List.of(LIMIT), WRITE, List.of())));
  private final Sampler sampler = new Sampler(recorder);

  @Test
  void statuses_ofAGroup_areThoseOfItsRequests() {
    count(READ);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.received(429);
    sampler.finish(1);
    sampler.close();

    Snapshot recorded = recorder.read(1_000 * MS).sinceStart();
    assertThat(recorded.group(READ).orElseThrow().having(TOO_MANY)).isEqualTo(1);
  }

  @Test
  void samples_ofATaskInAGroup_areCountedInItAsByTheirNames() {
    count(READ);
    sample("GET /", 2 * MS);
    sample("GET /", 30 * MS);
    sample("GET /items", 50 * MS);
    sampler.fail("HTTP 500", "");
    recorder.loadEnded(60 * MS);
    sample("GET /items", 70 * MS);
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(80 * MS);
    sampler.finish(90 * MS);
    sampler.close();

    Snapshot measured = recorder.read(100 * MS).sinceStart();
    RequestSnapshot group = measured.group(READ).orElseThrow();
    // The slowest of all requests say of which group they are by their names.
    assertThat(group)
        .usingRecursiveComparison()
        .ignoringFields("name", "slowest")
        .isEqualTo(measured.total());
    assertThat(group.count()).isEqualTo(4);
    assertThat(group.failures()).isEqualTo(1);
    assertThat(group.cutOff()).isEqualTo(1);
    assertThat(group.drained()).isEqualTo(1);
    assertThat(group.exceeding(LIMIT)).isEqualTo(4);
    assertThat(measured.cutOff()).isEqualTo(1);
  }

  @Test
  void samples_withoutAResponse_areFailuresOfTheirGroup() {
    count(READ);
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.loadEnded(60 * MS);
    recorder.giveUp(80 * MS, 10 * MS);
    sampler.finish(90 * MS);
    sampler.close();

    Snapshot measured = recorder.read(100 * MS).sinceStart();
    assertThat(measured.group(READ).orElseThrow().failures()).isEqualTo(1);
    assertThat(recorder.unanswered()).isEqualTo(1);
  }

  @Test
  void samples_ofATaskInSeveralGroups_areInEach() {
    count(READ, WRITE);
    sample("GET /", 2 * MS);
    sampler.endTask(true);
    count(WRITE);
    sample("GET /", 2 * MS);
    sampler.endTask(true);

    Snapshot measured = recorder.read(100 * MS).sinceStart();
    assertThat(measured.group(READ).orElseThrow().count()).isEqualTo(1);
    assertThat(measured.group(WRITE).orElseThrow().count()).isEqualTo(2);
    assertThat(measured.total().count()).isEqualTo(2);
  }

  @Test
  void samples_afterTheTask_areInNoGroup() {
    count(READ);
    sampler.endTask(true);
    sample("POST /stop", 2 * MS);
    sampler.close();

    assertThat(recorder.read(100 * MS).sinceStart().byGroup()).isEmpty();
  }

  @Test
  void measures_ofATaskInAGroup_areNotInIt() {
    count(READ);
    sampler.startMeasure(recorder.measure("checkout"), 0, false);
    sample("GET /", 2 * MS);
    sampler.finishMeasure(3 * MS);
    sampler.endTask(true);

    Snapshot measured = recorder.read(100 * MS).sinceStart();
    assertThat(measured.group(READ).orElseThrow().count()).isEqualTo(1);
    assertThat(measured.measures()).hasSize(1);
  }

  private void count(RequestGroup... groups) {
    Series[] series = new Series[groups.length];
    for (int i = 0; i < groups.length; i++) {
      series[i] = recorder.group(groups[i]);
    }
    sampler.countIn(series);
  }

  private void sample(String name, long end) {
    sampler.start(recorder.series(name), 0, 0);
    sampler.finish(end);
  }
}
