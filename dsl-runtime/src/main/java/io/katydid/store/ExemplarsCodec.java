package io.katydid.store;

import io.katydid.measure.Exemplar;
import io.katydid.measure.ExemplarSum;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Phase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The slowest samples of some requests. */
final class ExemplarsCodec {

  /** Its name, and when it started. */
  private static final int NUMBERS_BEFORE_RESPONSE = 3;

  private static final int LAST_NANO = 999_999_999;

  private ExemplarsCodec() {}

  static void write(PayloadWriter out, Exemplars slowest) {
    out.list(slowest.succeeded(), sample -> write(out, sample));
    out.list(slowest.failed(), sample -> write(out, sample));
  }

  private static void write(PayloadWriter out, Exemplar sample) {
    out.name(sample.name());
    Instant start = sample.startedAt();
    out.number(start.getEpochSecond());
    out.number(start.getNano());
    out.number(sample.responseNanos());
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

  private static Exemplar readSample(PayloadReader in) {
    String name = in.name();
    Instant startedAt = readTime(in);
    long response = in.number();
    return new Exemplar(
        name,
        startedAt,
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

  /** Reads a list into a sum. Of many, few are among the slowest: nothing is made of the others. */
  static void addTo(ExemplarSum sum, PayloadReader in) {
    for (int left = in.size(); left > 0; left--) {
      addNextTo(sum, in);
    }
  }

  private static void addNextTo(ExemplarSum sum, PayloadReader in) {
    int start = in.position();
    in.skipNumbers(NUMBERS_BEFORE_RESPONSE);
    long response = in.number();
    if (sum.isTooFast(response)) {
      skipRest(in);
    } else {
      in.back(start);
      sum.add(readSample(in));
    }
  }

  private static void skipRest(PayloadReader in) {
    // The lag, the phases with their times, status and failure, and the chars of the id.
    in.skipNumbers(1);
    in.skipNumbers(2 * in.size());
    in.skipNumbers(2);
    in.skipNumbers(in.size());
  }

  private static Map<Phase, Long> readPhases(PayloadReader in) {
    Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    for (int left = in.size(); left > 0; left--) {
      phases.put(in.constant(Phase.class), in.number());
    }
    return phases;
  }
}
