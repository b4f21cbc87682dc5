package io.katydid.runfile;

import io.katydid.baseline.Baseline;
import io.katydid.baseline.Environment;
import io.katydid.baseline.RecordedRun;
import io.katydid.store.PayloadReader;
import io.katydid.store.PayloadWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The earlier runs that a run is compared with. */
final class BaselineCodec {

  private BaselineCodec() {}

  static void write(PayloadWriter out, Baseline baseline) {
    out.list(baseline.runs(), run -> write(out, run));
    out.text(baseline.refusal());
  }

  static Baseline read(PayloadReader in) {
    return new Baseline(in.list(() -> readRun(in)), in.text());
  }

  private static void write(PayloadWriter out, RecordedRun run) {
    out.name(run.startedAt().toString());
    out.name(run.outcome());
    out.list(
        run.environment().fields().entrySet(),
        field -> {
          out.name(field.getKey());
          out.name(field.getValue());
        });
    out.list(
        run.figures().entrySet(),
        figure -> {
          out.name(figure.getKey());
          out.real(figure.getValue());
        });
  }

  private static RecordedRun readRun(PayloadReader in) {
    return new RecordedRun(
        Instant.parse(in.name()),
        in.name(),
        new Environment(readMap(in, in::name)),
        readMap(in, in::real));
  }

  private static <T> Map<String, T> readMap(PayloadReader in, Supplier<T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    in.list(() -> Map.entry(in.name(), value.get()))
        .forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
