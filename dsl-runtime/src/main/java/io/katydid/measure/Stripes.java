package io.katydid.measure;

import io.katydid.os.CarrierSlots;
import io.katydid.os.Carriers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The {@linkplain Stripe stripes} of a run: one for each carrier of virtual threads. A thread
 * writes to that of its own number, unless another thread holds it. Thread-safe.
 */
final class Stripes {

  private final Stripe[] all;

  Stripes(int size) {
    all = IntStream.range(0, size).mapToObj(Stripe::new).toArray(Stripe[]::new);
  }

  /** Those of this JVM. */
  static Stripes forThisJvm() {
    return forCarriers(Carriers.ofThisJvm());
  }

  /** As many as this many carriers can write to at the same time, up to a limit. */
  static Stripes forCarriers(int carriers) {
    return new Stripes(CarrierSlots.count(carriers));
  }

  int size() {
    return all.length;
  }

  /** Takes one for the calling thread, which must close it, and block or take another before. */
  Stripe hold() {
    int own = CarrierSlots.own(all.length);
    return all[own].tryHold() ? all[own] : holdAnother(own);
  }

  /**
   * A thread that holds a stripe may be waiting for a processor, and this one may be what it waits
   * for, so that it gives way to it where no other is free.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private Stripe holdAnother(int own) {
    for (int next = own + 1; ; next++) {
      Stripe stripe = all[next % all.length];
      if (stripe.tryHold()) {
        return stripe;
      }
      if (stripe.index() == own) {
        Thread.yield();
      }
    }
  }

  /** The sum of one of the counts. */
  long sum(int count) {
    long sum = 0;
    for (Stripe stripe : all) {
      sum += stripe.counts.get(count);
    }
    return sum;
  }

  /** The sum of one of the counts that are doubles. */
  double sumOfDoubles(int count) {
    double sum = 0;
    for (Stripe stripe : all) {
      sum += stripe.counts.getDouble(count);
    }
    return sum;
  }

  /** One of the histograms of each, together. */
  CumulativeHistogram read(Function<Stripe, LatencyCounts> times) {
    return LatencyCounts.read(List.of(all), times);
  }
}
