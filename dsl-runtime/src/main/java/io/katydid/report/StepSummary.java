package io.katydid.report;

import io.katydid.files.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a step of GitHub Actions, to which Markdown is added.
 *
 * @param path of its file, or null where there is none
 */
public record StepSummary(@Nullable Path path) {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /** That of the step that this JVM is of. */
  public static StepSummary here() {
    String path = System.getenv(VARIABLE);
    return new StepSummary(path == null || path.isEmpty() ? null : Path.of(path));
  }

  /**
   * Adds a report.
   *
   * @throws UncheckedIOException if it could not be written
   */
  public void add(String markdown) {
    if (path == null) {
      return;
    }
    try {
      Files.writeString(
          path, markdown + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the summary could not be written to %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }
}
