package io.katydid.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command as a shell runs it, and what it printed. */
final class Shell {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  final PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);

  /** Runs it with these arguments; returns its exit code. */
  int katydid(String... arguments) {
    return Katydid.run(out, err, arguments);
  }

  /** What it printed since it was cleared. */
  String out() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** What it printed as errors since it was cleared. */
  String err() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  /** The same without the line breaks that its width makes. */
  String errOnOneLine() {
    return err().replaceAll("\\s+", " ");
  }

  /** Forgets what was printed. */
  void clear() {
    printed.reset();
    errors.reset();
  }
}
