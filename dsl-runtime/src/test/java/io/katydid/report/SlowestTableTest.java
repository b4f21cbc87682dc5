package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowestTableTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.5Z");

  private static Exemplar taking(int millis, String failure) {
    return sent(NOON, millis, failure, "");
  }

  private static Exemplar sent(Instant at, int millis, String failure, String trace) {
    long nanos = millis * 1_000_000L;
    return new Exemplar("GET /", at, nanos, nanos, Map.of(), 0, failure, trace);
  }

  private static List<List<String>> rows(Exemplar... samples) {
    return SlowestTable.of(List.of(samples), Style.WIDE).orElseThrow().rows().stream()
        .map(Table.Row::cells)
        .toList();
  }

  @Test
  void columns_thatNoSampleHas_areLeftOut() {
    assertThat(rows(taking(2, ""), taking(1, "")))
        .containsExactly(
            List.of("Name", "Sent at, UTC", "Time"),
            List.of("GET /", "12:00:00.500", "2ms"),
            List.of("GET /", "12:00:00.500", "1ms"));
  }

  @Test
  void columns_thatOneSampleHas_areEmptyForTheOthers() {
    Exemplar late =
        new Exemplar(
            "GET /",
            NOON,
            3_000_000,
            2_000_000,
            Map.of(Phase.DNS, 1_000_000L, Phase.CONNECT, 500_000L, Phase.TRANSFER, 2_000L),
            200,
            "",
            "ab");

    assertThat(rows(late, sent(NOON, 1, "", "")))
        .containsExactly(
            List.of(
                "Name", "Sent at, UTC", "Time", "Lag", "connection", "transfer", "Status", "Trace"),
            List.of("GET /", "12:00:00.500", "3ms", "1ms", "1.5ms", "2us", "200", "ab"),
            List.of("GET /", "12:00:00.500", "1ms", "0s", "-", "-", "-", "-"));
  }

  @Test
  void sentAt_ofSeveralDays_hasTheDay() {
    assertThat(rows(taking(2, "no response"), sent(NOON.plus(Duration.ofDays(1)), 1, "check", "")))
        .containsExactly(
            List.of("Name", "Sent at", "Time", "Failure"),
            List.of("GET /", "2026-03-01T12:00:00.500Z", "2ms", "no response"),
            List.of("GET /", "2026-03-02T12:00:00.500Z", "1ms", "check"));
  }

  @Test
  void requests_ofManyNames_areTheTenSlowestOfAll() {
    Snapshot kept =
        Runs.window(
            Duration.ofSeconds(1),
            IntStream.range(0, 4)
                .mapToObj(name ->
                    Snapshots.slowest(
                        Runs.request("GET /" + name, 10, 0),
                        IntStream.range(0, 5)
                            .mapToObj(i -> taking(10 * i + name, ""))
                            .toArray(Exemplar[]::new)))
                .toArray(RequestSnapshot[]::new));

    assertThat(SlowestRequests.of(kept, Exemplars::succeeded))
        .extracting(it -> it.responseNanos() / 1_000_000)
        .containsExactly(43L, 42L, 41L, 40L, 33L, 32L, 31L, 30L, 23L, 22L);
    assertThat(SlowestRequests.of(kept, Exemplars::failed)).isEmpty();
  }

  @Test
  void measures_ofARunWithoutRequests_standInForThem() {
    Snapshot kept =
        Snapshots.measuring(
            Runs.window(Duration.ofSeconds(1)),
            Snapshots.slowest(Runs.request("query", 10, 0), taking(7, "")));

    assertThat(SlowestRequests.heading(kept)).isEqualTo("Slowest measures");
    assertThat(SlowestRequests.lines(kept, Exemplars::succeeded, Style.PLAIN))
        .containsExactly("  7ms  GET /, sent at 2026-03-01T12:00:00.500Z");
  }
}
