package io.katydid.baseline;

import io.katydid.files.FileFailure;
import io.katydid.files.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of recorded runs, one line each, oldest first; lines are only ever added. */
public final class History {

  private static final String ANOTHER_FILE =
      "; if this is no file of recorded runs, name one that katydid run --record has written";

  private History() {}

  /**
   * All runs of the file.
   *
   * @throws IllegalArgumentException if it cannot be read, or a line is not a run; names the line
   */
  public static List<RecordedRun> read(Path file) {
    List<RecordedRun> runs = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        runs.add(read(line, file + ":" + number, runs.isEmpty()));
      }
    }
    return runs;
  }

  private static RecordedRun read(String line, String place, boolean isFirst) {
    try {
      return RecordedLine.read(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          place + ": " + e.getMessage() + (isFirst ? ANOTHER_FILE : ""), e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the recorded runs of %s cannot be read: %s".formatted(file, FileFailure.reason(e)), e);
    }
  }

  /**
   * Adds a run, and makes the file if there is none.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void append(Path file, RecordedRun run) {
    byte[] line = (RecordedLine.write(run) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = open(file)) {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("the run cannot be recorded in " + file, e);
    }
  }

  /**
   * Makes sure that a run can be added.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static void requireWritable(Path file) {
    try {
      new OutputFile(file).requireWritable(StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the run cannot be recorded in %s: %s".formatted(file, FileFailure.reason(e)), e);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new OutputFile(file).open(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
