package io.katydid.verdict;

import io.katydid.measure.Distribution;
import io.katydid.measure.Slice;
import io.katydid.measure.Work;
import io.katydid.statistics.Mser5;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * From where on a run is steady, by each of the series that show it: the logarithms of its response
 * times, its throughput, and the CPU time of the process that made the load, whose code is compiled
 * while it runs. The last of them decides.
 *
 * @param signs each series that there is, and how many slices it took to become steady
 * @see Mser5
 */
record Settling(List<Sign> signs) {

  /** One series; its cut is empty if it never became steady. */
  record Sign(String name, OptionalInt cut) {}

  static Settling of(List<Slice> slices, Work work) {
    List<Sign> signs = new ArrayList<>();
    signs.add(new Sign("response times", Mser5.cut(responseTimes(slices, work))));
    signs.add(sign("throughput", slices, it -> throughput(it, work)));
    if (hasCpu(slices)) {
      signs.add(sign("CPU of the generator", slices, Settling::cpu));
    }
    return new Settling(List.copyOf(signs));
  }

  private static Sign sign(String name, List<Slice> slices, ToDoubleFunction<Slice> figure) {
    return new Sign(name, Mser5.cut(full(slices).stream().mapToDouble(figure).toArray()));
  }

  /**
   * The mean of the logarithms of those of each slice. One in which nothing succeeded has none: it
   * is as the one before it, or as the first that has some.
   */
  private static double[] responseTimes(List<Slice> slices, Work work) {
    List<Distribution> times =
        full(slices).stream().map(it -> work.in(it.measured()).responseTime()).toList();
    double last =
        times.stream()
            .filter(it -> it.count() > 0)
            .mapToDouble(Distribution::meanLog)
            .findFirst()
            .orElse(0);
    double[] series = new double[times.size()];
    for (int i = 0; i < series.length; i++) {
      last = times.get(i).count() > 0 ? times.get(i).meanLog() : last;
      series[i] = last;
    }
    return series;
  }

  /** The last slice is of another length. */
  private static List<Slice> full(List<Slice> slices) {
    return slices.subList(0, Math.max(0, slices.size() - 1));
  }

  static double throughput(Slice slice, Work work) {
    return slice.measured().perSecond(work.in(slice.measured()));
  }

  /** How many processors the generator kept busy. */
  static double cpu(Slice slice) {
    return slice.measured().perSecond(slice.cpuNanos()) / 1e9;
  }

  static boolean hasCpu(List<Slice> slices) {
    return slices.stream().allMatch(Slice::hasCpu);
  }

  /** How many slices are to be cut off; empty if one of the series never became steady. */
  OptionalInt cut() {
    return unsettled().isEmpty()
        ? signs.stream().mapToInt(sign -> sign.cut().getAsInt()).max()
        : OptionalInt.empty();
  }

  /** The names of the series that became steady last; none if all were so from the start. */
  List<String> last() {
    return cut().isEmpty() || cut().getAsInt() == 0
        ? List.of()
        : signs.stream().filter(sign -> sign.cut().equals(cut())).map(Sign::name).toList();
  }

  /** The names of the series that never became steady. */
  List<String> unsettled() {
    return signs.stream().filter(sign -> sign.cut().isEmpty()).map(Sign::name).toList();
  }
}
