package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final List<Integer> CORES = List.of(0, 1, 4);

  @Test
  void cores_apart_areOneForTheServerAndTheOthersForClients() {
    assertThat(Placement.APART.server(CORES)).containsExactly(4);
    assertThat(Placement.APART.client(CORES)).containsExactly(0, 1);
  }

  @Test
  void cores_shared_areOneForAll() {
    assertThat(Placement.SHARED.server(CORES)).containsExactly(4);
    assertThat(Placement.SHARED.client(CORES)).containsExactly(4);
  }

  @Test
  void isPossible_oneCore_isNotApart() {
    assertThat(Placement.APART.isPossible(List.of(0))).isFalse();
    assertThat(Placement.SHARED.isPossible(List.of(0))).isTrue();
    assertThat(Placement.APART.isPossible(CORES)).isTrue();
  }

  @Test
  void place_apart_isTheSameClientOnItsCores() throws Exception {
    Client placed = Placement.APART.place(new H2load(), CORES);

    assertThat(placed.name()).isEqualTo("h2load");
    assertThat(placed.makes(Case.STREAMS)).isTrue();
    assertThat(placed.counted(Path.of(""), "requests: 5 total, 5 done,")).hasValue(5);
  }

  @Test
  void place_free_isTheClient() {
    Client client = new H2load();

    assertThat(Placement.FREE.place(client, CORES)).isSameAs(client);
  }
}
