package io.katydid.store;

import io.katydid.measure.Exemplar;
import io.katydid.measure.ExemplarSum;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Phase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The slowest samples of some requests. */
final class ExemplarsCodec {

  private static final int LAST_NANO = 999_999_999;

  private ExemplarsCodec() {}

  /** Those that succeeded, and then those that failed; of both, the slowest first. */
  static void write(PayloadWriter out, Exemplars slowest) {
    write(out, slowest.succeeded());
    write(out, slowest.failed());
  }

  private static void write(PayloadWriter out, List<Exemplar> samples) {
    out.block(() -> samples.forEach(sample -> write(out, sample)));
  }

  private static void write(PayloadWriter out, Exemplar sample) {
    out.number(sample.responseNanos());
    out.name(sample.name());
    Instant start = sample.startedAt();
    out.number(start.getEpochSecond());
    out.number(start.getNano());
    out.number(sample.lagNanos());
    out.list(
        sample.phases().entrySet(),
        phase -> {
          out.constant(phase.getKey());
          out.number(phase.getValue());
        });
    out.number(sample.status());
    out.name(sample.failure());
    out.text(sample.traceId());
  }

  /**
   * Reads a list into a sum, up to the first that is too fast for it: so are those behind it. Of
   * many lists, nearly all end with their first.
   */
  static void addTo(ExemplarSum sum, PayloadReader in) {
    int end = in.blockEnd();
    while (in.position() < end) {
      long response = in.number();
      if (sum.isTooFast(response)) {
        in.moveTo(end);
      } else {
        sum.add(readSample(response, in));
      }
    }
    in.requireAt(end);
  }

  private static Exemplar readSample(long response, PayloadReader in) {
    return new Exemplar(
        in.name(),
        readTime(in),
        response,
        response - in.number(),
        readPhases(in),
        in.integer(),
        in.name(),
        in.text());
  }

  private static Instant readTime(PayloadReader in) {
    long second = in.number();
    long nano = in.number();
    if (second < 0 || second > Instant.MAX.getEpochSecond() || nano < 0 || nano > LAST_NANO) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a time of %d s and %d ns", second, nano));
    }
    return Instant.ofEpochSecond(second, nano);
  }

  private static Map<Phase, Long> readPhases(PayloadReader in) {
    Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    for (int left = in.size(); left > 0; left--) {
      phases.put(in.constant(Phase.class), in.number());
    }
    return phases;
  }
}
