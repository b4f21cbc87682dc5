package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmUpRowTest {

  private static Snapshot requests(String... names) {
    return Snapshots.of(
        1_000_000_000,
        Stream.of(names)
            .map(name ->
                Snapshots.request(
                    name, 0, Distribution.of(1_000_000), Distribution.EMPTY, Map.of()))
            .sorted(Comparator.comparing(request -> request.name()))
            .toList(),
        List.of(),
        1,
        0,
        0,
        0,
        0);
  }

  @Test
  void all_requestOnlyInTheWarmUp_hasAMarkedRowBelowTheSum() {
    List<String> lines =
        RequestTable.all(requests("GET /"), requests("GET /", "POST /login"), Style.PLAIN);

    assertThat(lines.getLast()).startsWith("  POST /login (warm-up)  ").contains(" 1ms");
    assertThat(lines.get(lines.size() - 2)).startsWith("  Aggregated  ").contains("  1  ");
    assertThat(lines).filteredOn(line -> line.contains("GET /")).hasSize(1);
  }
}
