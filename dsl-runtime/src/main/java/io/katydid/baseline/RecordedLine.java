package io.katydid.baseline;

import io.katydid.json.FlatJson;
import io.katydid.result.Revision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A recorded run as a line: texts are its environment, numbers its figures. */
final class RecordedLine {

  private static final String STARTED_AT = "startedAt";
  private static final String OUTCOME = "outcome";
  private static final String COMMIT = "commit";

  private RecordedLine() {}

  static String write(RecordedRun run) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(STARTED_AT, run.startedAt());
    run.revision().ifPresent(revision -> members.put(COMMIT, revision));
    members.put(OUTCOME, run.outcome());
    members.putAll(run.environment().fields());
    members.putAll(run.figures());
    return FlatJson.write(members);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not a run
   */
  static RecordedRun read(String line) {
    Map<String, Object> members = FlatJson.read(line);
    Instant startedAt = instant(text(members, STARTED_AT));
    String outcome = text(members, OUTCOME);
    Optional<Revision> revision =
        Optional.ofNullable(members.remove(COMMIT)).map(Object::toString).map(Revision::parse);
    Map<String, String> environment = new LinkedHashMap<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      if (value instanceof Double number) {
        figures.put(name, number);
      } else {
        environment.put(name, value.toString());
      }
    });
    return new RecordedRun(startedAt, revision, outcome, new Environment(environment), figures);
  }

  private static String text(Map<String, Object> members, String name) {
    if (!(members.remove(name) instanceof String text)) {
      throw new IllegalArgumentException("a recorded run needs a text \"" + name + "\"");
    }
    return text;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no moment such as 2026-11-21T10:00:00Z".formatted(text), e);
    }
  }
}
