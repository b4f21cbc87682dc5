package io.katydid.report;

import io.katydid.files.FileFailure;
import io.katydid.files.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The file that a report is written to.
 *
 * @param path of the file
 * @param document makes the text of the file
 * @param <R> what is reported
 */
public record ReportFile<R>(Path path, Function<R, String> document) {

  /**
   * Makes sure, before the load, that it can be written: this should not cost a run.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public void requireWritable() {
    try {
      new OutputFile(path).requireWritable(StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the report cannot be written to %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }

  /**
   * Writes all of these files, also after one that could not be written.
   *
   * @throws UncheckedIOException if one could not be written; the message has the reason
   */
  public static <R> void writeAll(List<ReportFile<R>> files, R report) {
    List<UncheckedIOException> failures =
        files.stream().flatMap(file -> file.write(report).stream()).toList();
    if (!failures.isEmpty()) {
      UncheckedIOException first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  /** Writes it; returns why it could not, if so. */
  private Optional<UncheckedIOException> write(R report) {
    try {
      Files.writeString(path, document.apply(report));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new UncheckedIOException(
              "the report could not be written to %s: %s".formatted(path, FileFailure.reason(e)),
              e));
    }
  }
}
