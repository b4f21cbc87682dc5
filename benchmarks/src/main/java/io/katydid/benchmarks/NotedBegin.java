package io.katydid.benchmarks;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.katydid.api.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes when the load begins, by the clock that all processes of a machine share. */
public final class NotedBegin implements RunListener {

  /** The system property that says which file it is appended to. */
  static final String FILE = "katydid.benchmarks.begin";

  @Override
  public void runStarted() {
    String line = System.nanoTime() + "\n";
    try {
      Files.writeString(Path.of(System.getProperty(FILE)), line, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long after the first the last one began, in milliseconds. */
  static double skewMillis(Path file) throws IOException {
    long[] begun = Files.readAllLines(file).stream().mapToLong(Long::parseLong).sorted().toArray();
    return (begun[begun.length - 1] - begun[0]) / 1e6;
  }
}
