package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownRequestsTest {

  private static final List<RequestSnapshot> REQUESTS =
      List.of(
          Runs.request(Recorder.OTHER_NAMES, 1, 0),
          Runs.request("GET /a", 5, 0),
          Runs.request("GET /b", 20, 0),
          Runs.request("GET /c", 10, 0),
          Runs.request("GET /d", 1, 1));

  @Test
  void of_tooMany_choosesByFailuresThenCountAndKeepsTheOrder() {
    assertThat(names(ShownRequests.of(REQUESTS, 4).rows()))
        .containsExactly("GET /b", "GET /c", "GET /d", Recorder.OTHER_NAMES);
    assertThat(names(ShownRequests.of(REQUESTS, 3).rows()))
        .containsExactly("GET /b", "GET /d", Recorder.OTHER_NAMES);
    assertThat(names(ShownRequests.of(REQUESTS, 3).rest())).containsExactly("GET /a", "GET /c");
  }

  @Test
  void of_notTooMany_showsAllWithTheOthersLast() {
    ShownRequests shown = ShownRequests.of(REQUESTS, 5);

    assertThat(names(shown.rows())).endsWith("GET /d", Recorder.OTHER_NAMES).hasSize(5);
    assertThat(shown.rest()).isEmpty();
  }

  @Test
  void of_arrivalsThatWereNotStarted_haveNoRow() {
    List<RequestSnapshot> requests =
        List.of(Runs.request("GET /a", 1, 0), Runs.request(Recorder.NOT_STARTED, 0, 0));

    assertThat(names(ShownRequests.of(requests, 5).rows())).containsExactly("GET /a");
  }

  @Test
  void restSum_moreThanTheRows_sumsUpWhatHasNoRow() {
    ShownRequests shown = ShownRequests.of(REQUESTS, 2);

    assertThat(shown.restName()).isEqualTo("(3 more names, not shown)");
    assertThat(shown.restSum().count()).isEqualTo(35);
  }

  @Test
  void report_manyNames_sumsUpAllBeyondFiftyWhichJsonHas() {
    List<RequestSnapshot> many =
        IntStream.range(100, 170)
            .mapToObj(i -> Runs.request("GET /" + i, 1, i == 169 ? 1 : 0))
            .toList();

    List<String> lines = TextReport.write(report(many)).lines().toList();

    assertThat(lines.subList(3, 53)).allMatch(line -> line.startsWith("  GET /"));
    assertThat(lines.get(52)).startsWith("  GET /169 ");
    assertThat(lines.get(53)).startsWith("  (20 more names, not shown)     20 ");
    assertThat(JsonReport.write(report(many)))
        .contains(many.stream().map(RequestSnapshot::name).toList());
    assertThat(lines).noneMatch(line -> line.contains("path template"));
  }

  @Test
  void report_namesWereMerged_suggestsHowToKeepThemFew() {
    assertThat(TextReport.write(report(REQUESTS)))
        .contains("  (other names): all beyond the first 1,000; a path template such as");
  }

  private static RunReport report(List<RequestSnapshot> requests) {
    Snapshot kept = Runs.window(Duration.ofSeconds(1), requests.toArray(RequestSnapshot[]::new));
    return Runs.report(Duration.ZERO, kept, Runs.window(Duration.ZERO), Runs.NOT_JUDGED);
  }

  private static Stream<String> names(List<RequestSnapshot> requests) {
    return requests.stream().map(RequestSnapshot::name);
  }
}
