package io.katydid.store;

import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Phase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The slowest samples of some requests. */
final class ExemplarsCodec {

  private ExemplarsCodec() {}

  static void write(PayloadWriter out, Exemplars slowest) {
    out.list(slowest.succeeded(), sample -> write(out, sample));
    out.list(slowest.failed(), sample -> write(out, sample));
  }

  static Exemplars read(PayloadReader in) {
    return new Exemplars(in.list(() -> readSample(in)), in.list(() -> readSample(in)));
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
    Instant startedAt = Instant.ofEpochSecond(in.number(), in.number());
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

  private static Map<Phase, Long> readPhases(PayloadReader in) {
    Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    for (int left = in.size(); left > 0; left--) {
      phases.put(in.constant(Phase.class), in.number());
    }
    return phases;
  }
}
