package io.katydid.store;

import io.katydid.api.Timing;
import io.katydid.measure.Goodness;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was measured of streams of events, and what requests were good. */
public final class StreamCodec {

  private StreamCodec() {}

  /** Those that are written by their names. */
  static Stream<Enum<?>> constants() {
    return Stream.concat(Stream.of(Timing.values()), Stream.of(StreamCount.values()));
  }

  static void write(PayloadWriter out, StreamSnapshot streams) {
    out.list(
        streams.times().entrySet(),
        times -> {
          out.constant(times.getKey());
          DistributionCodec.write(out, times.getValue());
        });
    out.list(
        streams.counts().entrySet(),
        count -> {
          out.constant(count.getKey());
          out.signed(count.getValue());
        });
    out.list(
        streams.limits().entrySet(),
        limit -> {
          write(out, limit.getKey());
          write(out, limit.getValue());
        });
  }

  private static void write(PayloadWriter out, StreamLimitCounts counts) {
    out.number(counts.exceeding());
    out.number(counts.n());
    out.number(counts.x());
    out.number(counts.nn());
    out.number(counts.nx());
    out.number(counts.xx());
  }

  static StreamSnapshot read(PayloadReader in) {
    StreamSum one = new StreamSum(new TimesReader());
    one.add(in);
    return one.take();
  }

  static StreamLimitCounts readCounts(PayloadReader in) {
    return new StreamLimitCounts(
        in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
  }

  static void writeGoods(PayloadWriter out, Map<Goodness, Long> goods) {
    out.list(
        goods.entrySet(),
        good -> {
          write(out, good.getKey());
          out.number(good.getValue());
        });
  }

  static Map<Goodness, Long> readGoods(PayloadReader in) {
    Map<Goodness, Long> goods = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      goods.put(readGoodness(in), in.number());
    }
    return goods;
  }

  /** Writes what a request is judged by. */
  public static void write(PayloadWriter out, Goodness goodness) {
    out.list(goodness.limits(), limit -> write(out, limit));
  }

  /** Reads it. */
  public static Goodness readGoodness(PayloadReader in) {
    return new Goodness(in.list(() -> readLimit(in)));
  }

  static void write(PayloadWriter out, TimeLimit limit) {
    out.constant(limit.timing());
    out.number(limit.nanos());
  }

  static TimeLimit readLimit(PayloadReader in) {
    return new TimeLimit(in.constant(Timing.class), in.number());
  }
}
