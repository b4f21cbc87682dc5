package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import io.katydid.measure.RequestSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Reads the same fields of one payload or of several, in step, and adds them up. Of one payload,
 * fields are as they were written. As {@link PayloadReader}, each method throws an {@link
 * IllegalArgumentException} if what is there is no such field; no other is to be read after that.
 * Not thread-safe.
 */
final class SummedFields {

  private final List<PayloadReader> parts;
  private final TimesReader reader = new TimesReader();
  private final RequestSum ofOneName = new RequestSum(reader);

  /** Of these payloads, at least one. */
  SummedFields(List<PayloadReader> parts) {
    this.parts = parts;
  }

  /** The sum of the numbers. */
  long number() {
    long sum = 0;
    for (PayloadReader part : parts) {
      sum += part.number();
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
    DistributionSum sum = new DistributionSum();
    parts.forEach(part -> reader.addTo(sum, part));
    return sum.take();
  }

  /** Distributions by what was timed. */
  <K extends Comparable<? super K>> Map<K, Distribution> times(Function<PayloadReader, K> key) {
    TimesByKey<K> sums = new TimesByKey<>(reader, key, new TreeMap<>(), new TreeSet<>());
    parts.forEach(sums::add);
    return sums.take(new TreeMap<>());
  }

  /** The lists of requests, each sorted by name: those of the same name are added up. */
  List<RequestSnapshot> requests() {
    List<NamedRequests> lists = new ArrayList<>();
    for (PayloadReader part : parts) {
      int size = part.size();
      if (size > 0) {
        lists.add(new NamedRequests(part, size));
      }
    }
    List<RequestSnapshot> all = new ArrayList<>();
    while (!lists.isEmpty()) {
      all.add(ofNextName(lists));
      lists.removeIf(NamedRequests::isOver);
    }
    return List.copyOf(all);
  }

  private RequestSnapshot ofNextName(List<NamedRequests> lists) {
    String next = lists.getFirst().name();
    for (NamedRequests list : lists) {
      next = first(next, list.name());
    }
    for (NamedRequests list : lists) {
      if (list.name().equals(next)) {
        list.addTo(ofOneName);
      }
    }
    return ofOneName.take(next);
  }

  /** Most often, both are the same object. */
  private static String first(String one, String other) {
    return one.equals(other) || one.compareTo(other) < 0 ? one : other;
  }
}
