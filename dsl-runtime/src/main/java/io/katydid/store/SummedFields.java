package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import io.katydid.measure.Exemplar;
import io.katydid.measure.ExemplarSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Reads the same fields of one payload or of several, in step, and adds them up. Of one payload,
 * fields are as they were written. As {@link PayloadReader}, each method throws an {@link
 * IllegalArgumentException} if what is there is no such field; no other is to be read after that.
 * Not thread-safe.
 *
 * <p>Loops, and no values of single payloads: a controller of many workers reads thousands of
 * fields of each of them in a second.
 */
final class SummedFields {

  private final List<PayloadReader> parts;
  private final DistributionSum times;
  private final TimesReader reader;

  /** Of these payloads, at least one. */
  SummedFields(List<PayloadReader> parts) {
    this(parts, new DistributionSum(), new TimesReader());
  }

  private SummedFields(List<PayloadReader> parts, DistributionSum times, TimesReader reader) {
    this.parts = parts;
    this.times = times;
    this.reader = reader;
  }

  /** The sum of the numbers. */
  long number() {
    long sum = 0;
    for (PayloadReader part : parts) {
      sum += part.number();
    }
    return sum;
  }

  /** The sum of the signed numbers. */
  long signed() {
    long sum = 0;
    for (PayloadReader part : parts) {
      sum += part.signed();
    }
    return sum;
  }

  /** The largest of the numbers. */
  long largest() {
    long largest = parts.getFirst().number();
    for (PayloadReader part : others()) {
      largest = Math.max(largest, part.number());
    }
    return largest;
  }

  private List<PayloadReader> others() {
    return parts.subList(1, parts.size());
  }

  /** What is neither a number nor a time, of which there is little. */
  <T> T reduced(Function<PayloadReader, T> each, BinaryOperator<T> plus) {
    T sum = each.apply(parts.getFirst());
    for (PayloadReader part : others()) {
      sum = plus.apply(sum, each.apply(part));
    }
    return sum;
  }

  /** The distributions, as one. */
  Distribution times() {
    if (parts.size() == 1) {
      return reader.read(parts.getFirst());
    }
    for (PayloadReader part : parts) {
      reader.addTo(times, part);
    }
    return times.take();
  }

  /** Of lists of samples, the slowest; the list itself, if there is one. */
  List<Exemplar> slowest() {
    if (parts.size() == 1) {
      PayloadReader only = parts.getFirst();
      return only.list(() -> ExemplarsCodec.readSample(only));
    }
    ExemplarSum slowest = new ExemplarSum();
    for (PayloadReader part : parts) {
      for (int left = part.size(); left > 0; left--) {
        ExemplarsCodec.addTo(slowest, part);
      }
    }
    return slowest.slowest();
  }

  /** Two distributions. Often, both are the same: then a flag says so in place of the other. */
  TwoTimes twoTimes() {
    int[] starts = new int[parts.size()];
    for (int part = 0; part < starts.length; part++) {
      starts[part] = parts.get(part).position();
    }
    Distribution one = times();
    boolean[] same = new boolean[parts.size()];
    boolean allSame = true;
    for (int part = 0; part < same.length; part++) {
      same[part] = parts.get(part).flag();
      allSame &= same[part];
    }
    return new TwoTimes(one, allSame ? one : other(starts, same));
  }

  private Distribution other(int[] starts, boolean[] same) {
    if (parts.size() == 1) {
      return reader.read(parts.getFirst());
    }
    for (int part = 0; part < same.length; part++) {
      PayloadReader in = parts.get(part);
      int next = in.position();
      if (same[part]) {
        in.back(starts[part]);
      }
      reader.addTo(times, in);
      if (same[part]) {
        in.back(next);
      }
    }
    return times.take();
  }

  /**
   * Two distributions.
   *
   * @param other may be the same
   */
  record TwoTimes(Distribution one, Distribution other) {}

  /**
   * The lists of values that have a key, each in ascending order: those of the same key are read
   * together.
   *
   * @param key reads what each value begins with
   * @param values reads what follows it, of those that have it
   */
  <K extends Comparable<? super K>> void each(
      Function<PayloadReader, K> key, BiConsumer<K, SummedFields> values) {
    List<KeyedList<K>> lists = new ArrayList<>();
    for (PayloadReader part : parts) {
      int size = part.size();
      if (size > 0) {
        lists.add(new KeyedList<>(part, key, size));
      }
    }
    while (!lists.isEmpty()) {
      readNext(lists, values);
      lists.removeIf(KeyedList::isOver);
    }
  }

  private <K extends Comparable<? super K>> void readNext(
      List<KeyedList<K>> lists, BiConsumer<K, SummedFields> values) {
    K next = lists.getFirst().key();
    for (KeyedList<K> list : lists) {
      next = list.key().compareTo(next) < 0 ? list.key() : next;
    }
    List<KeyedList<K>> having = new ArrayList<>(lists.size());
    List<PayloadReader> read = new ArrayList<>(lists.size());
    for (KeyedList<K> list : lists) {
      if (list.key().compareTo(next) == 0) {
        having.add(list);
        read.add(list.in());
      }
    }
    values.accept(next, new SummedFields(read, times, reader));
    having.forEach(KeyedList::next);
  }

  /** Counts by what is counted. */
  <K extends Comparable<? super K>> Map<K, Long> counts(
      Map<K, Long> into, Function<PayloadReader, K> key, Function<SummedFields, Long> count) {
    each(key, (which, of) -> into.merge(which, count.apply(of), Long::sum));
    return into;
  }

  /** Distributions by what was timed. */
  <K extends Comparable<? super K>> Map<K, Distribution> times(
      Map<K, Distribution> into, Function<PayloadReader, K> key) {
    each(key, (which, of) -> into.merge(which, of.times(), Distribution::plus));
    return into;
  }
}
