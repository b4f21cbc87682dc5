package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static Snapshot slice(long windowNanos, long... nanos) {
    RequestSnapshot requests =
        Snapshots.request("GET /", 1, Distribution.of(nanos), Distribution.of(7), Map.of());
    return Snapshots.of(windowNanos, List.of(requests), List.of(), 2, 1, 0, 0, 0);
  }

  private static List<Snapshot> slices(int count) {
    return IntStream.range(0, count).mapToObj(i -> slice(10, 5, 50)).toList();
  }

  @Test
  void of_anyNumberOfSlices_losesNothing() {
    for (int count : new int[] {1, 2, 19, 20, 33, 60, 61, 179, 240}) {
      Window window = Window.of(slices(count));
      assertThat(window.whole().total().count()).isEqualTo(3L * count);
      assertThat(window.whole().windowNanos()).isEqualTo(10L * count);
      assertThat(Window.sum(window.batches()).total().count()).isEqualTo(3L * count);
      assertThat(Window.sum(window.batches()).iterations()).isEqualTo(2L * count);
    }
  }

  @Test
  void of_manySlices_areTwentyBatchesOrALittleMore() {
    assertThat(Window.of(slices(60)).batches()).hasSize(20);
    assertThat(Window.of(slices(180)).batches()).hasSize(20);
    assertThat(Window.of(slices(61)).batches()).hasSize(20);
    assertThat(Window.of(slices(7)).batches()).hasSize(7);
  }

  @Test
  void equalBatches_slowEnd_leavesTheLongOneOut() {
    List<Snapshot> slices = new ArrayList<>(slices(20));
    slices.set(19, slice(15, 5));
    assertThat(Window.of(slices).equalBatches()).hasSize(19);
    assertThat(Window.of(slices(20)).equalBatches()).hasSize(20);
  }
}
