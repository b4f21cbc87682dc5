package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wall: an event loop in C. On one thread, because nginx has the other core. */
final class Wrk implements Client {

  /** Those that options do not describe. */
  private static final Set<Case> SCRIPTED = EnumSet.of(Case.POST, Case.WAIT, Case.DISTINCT);

  private static final Pattern FAILURES =
      Pattern.compile(
          "(?:Non-2xx or 3xx responses: |connect |read |write |timeout )(\\d+)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Double> MILLIS =
      Map.of("us", 0.001, "ms", 1.0, "s", 1000.0, "m", 60_000.0);

  @Override
  public String name() {
    return "wrk";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"sh", "-c", "wrk --version | cut -d' ' -f1,2"};
  }

  @Override
  public ProcessBuilder process(Load load) throws IOException {
    List<String> command = new ArrayList<>(List.of("wrk", "-t1", "--latency"));
    command.addAll(List.of("-c", "" + load.users(), "-d", load.seconds() + "s"));
    if (SCRIPTED.contains(load.request())) {
      String script = load.request() + ".lua";
      Resource.copy(script, load.directory());
      command.addAll(List.of("-s", script));
    }
    command.add(load.url());
    return new ProcessBuilder(command);
  }

  @Override
  public ClientReport report(Path directory, String output) {
    long failures =
        FAILURES.matcher(output).results().mapToLong(match -> Long.parseLong(match.group(1))).sum();
    return new ClientReport(percentile(output, "50"), percentile(output, "99"), failures);
  }

  /** Milliseconds of this percentile, as it is written, in what wrk or wrk2 has printed. */
  static double percentile(String output, String percent) {
    Matcher line =
        Pattern.compile("\\b" + Pattern.quote(percent) + "%\\s+([\\d.]+)(us|ms|s|m)\\b")
            .matcher(output);
    if (!line.find()) {
      throw new IllegalArgumentException("wrk reported no " + percent + "%:\n" + output);
    }
    MatchResult found = line.toMatchResult();
    return Double.parseDouble(found.group(1)) * MILLIS.getOrDefault(found.group(2), 1.0);
  }
}
