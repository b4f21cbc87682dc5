package io.katydid.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** When, on what and by which command something was measured, in Markdown. */
public final class Circumstances {

  private final StringBuilder text = new StringBuilder();

  /** Those of now. */
  public Circumstances(String command, List<String> arguments) throws IOException {
    text.append(
        "Measured on %s, on %s:\n\n"
            .formatted(LocalDate.now(ZoneOffset.UTC), Machine.description()));
    String options = arguments.stream().map(Circumstances::quoted).collect(Collectors.joining());
    text.append("```\n%s%s\n```\n\n".formatted(command, options));
  }

  /** Adds what this command says of its version. */
  void addVersion(String name, String... command) throws IOException {
    text.append("- %s: %s\n".formatted(name, Machine.firstLine(command)));
  }

  private static String quoted(String argument) {
    return argument.contains(" ") ? " '" + argument + "'" : " " + argument;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
