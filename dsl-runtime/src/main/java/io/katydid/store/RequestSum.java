package io.katydid.store;

import io.katydid.api.StatusRange;
import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import io.katydid.measure.ExemplarSum;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Goodness;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adds up what several engines measured of the requests of one name, as it is read: all of one
 * engine, and then all of the next, as it was written, so that what is read next is in the cache.
 * Not thread-safe.
 */
final class RequestSum {

  private final TimesReader reader;

  /** Response times, and service times, of engines where both are the same. */
  private final DistributionSum both = new DistributionSum();

  /** Of the others. */
  private final DistributionSum responses = new DistributionSum();

  private final DistributionSum services = new DistributionSum();
  private final DistributionSum lags = new DistributionSum();
  private final DistributionSum failedResponses = new DistributionSum();
  private final StreamSum streams;
  private final TimesByKey<Phase> phases;

  private long failures;
  private long drained;
  private long cutOff;
  private long sent;
  private long received;
  private Map<TimeLimit, Long> exceedances = new TreeMap<>();
  private Map<TimeLimit, Long> overdue = new TreeMap<>();
  private Map<StatusRange, Long> statuses = new TreeMap<>();
  private Map<Goodness, Long> goods = new TreeMap<>();
  private ExemplarSum succeeded = new ExemplarSum();
  private ExemplarSum failed = new ExemplarSum();

  RequestSum(TimesReader reader) {
    this.reader = reader;
    streams = new StreamSum(reader);
    phases =
        new TimesByKey<>(
            reader,
            in -> in.constant(Phase.class),
            new EnumMap<>(Phase.class),
            EnumSet.noneOf(Phase.class));
  }

  /** Reads what {@link RequestCodec} writes of one engine behind the name. */
  void add(PayloadReader in) {
    failures += in.number();
    drained += in.number();
    addTimes(in);
    reader.addTo(lags, in);
    reader.addTo(failedResponses, in);
    addCounts(exceedances, StreamCodec::readLimit, in);
    cutOff += in.number();
    addCounts(overdue, StreamCodec::readLimit, in);
    addCounts(statuses, RequestCodec::readRange, in);
    addCounts(goods, StreamCodec::readGoodness, in);
    streams.add(in);
    phases.add(in);
    sent += in.number();
    received += in.number();
    ExemplarsCodec.addTo(succeeded, in);
    ExemplarsCodec.addTo(failed, in);
  }

  private void addTimes(PayloadReader in) {
    if (in.flag()) {
      reader.addTo(both, in);
    } else {
      reader.addTo(responses, in);
      reader.addTo(services, in);
    }
  }

  private static <K> void addCounts(
      Map<K, Long> counts, Function<PayloadReader, K> key, PayloadReader in) {
    for (int left = in.size(); left > 0; left--) {
      counts.merge(key.apply(in), in.number(), Long::sum);
    }
  }

  /** All of them together, under this name, of which nothing is left here. */
  RequestSnapshot take(String name) {
    Distribution same = both.take();
    RequestSnapshot all =
        new RequestSnapshot(
            name,
            failures,
            drained,
            same.plus(responses.take()),
            same.plus(services.take()),
            lags.take(),
            failedResponses.take(),
            exceedances,
            cutOff,
            overdue,
            statuses,
            goods,
            streams.take(),
            new Timings(phases.take(new EnumMap<>(Phase.class)), sent, received),
            new Exemplars(succeeded.slowest(), failed.slowest()));
    clear();
    return all;
  }

  private void clear() {
    failures = 0;
    drained = 0;
    cutOff = 0;
    sent = 0;
    received = 0;
    exceedances = new TreeMap<>();
    overdue = new TreeMap<>();
    statuses = new TreeMap<>();
    goods = new TreeMap<>();
    succeeded = new ExemplarSum();
    failed = new ExemplarSum();
  }
}
