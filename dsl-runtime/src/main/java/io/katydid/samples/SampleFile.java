package io.katydid.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.katydid.files.FileFailure;
import io.katydid.files.OutputFile;
import io.katydid.measure.CompletedSample;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file of samples. It is made with its first sample, as the tools that read such files stumble
 * over one without any. What cannot be written is counted. Used by one thread.
 */
final class SampleFile {

  private static final int BUFFER = 1 << 16;

  private final String option;
  private final Path path;
  private final SampleFormat format;
  private @Nullable OutputStream out;
  private String failure = "";
  private long unflushed;
  private long lost;

  /**
   * A file.
   *
   * @param option that names it
   */
  SampleFile(String option, Path path, SampleFormat format) {
    this.option = option;
    this.path = path;
    this.format = format;
  }

  /** Removes what an earlier run has left: it would be taken for that of this run. */
  void begin() {
    try {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(path);
      }
    } catch (IOException e) {
      failure = FileFailure.reason(e);
    }
  }

  void write(CompletedSample sample) {
    String line = format.line(sample);
    if (line.isEmpty()) {
      return;
    }
    if (!failure.isEmpty()) {
      lost++;
      return;
    }
    unflushed++;
    attempt(() -> opened().write(line.getBytes(UTF_8)));
  }

  private OutputStream opened() throws IOException {
    OutputStream opened = out;
    if (opened == null) {
      opened =
          new BufferedOutputStream(
              new OutputFile(path)
                  .open(
                      StandardOpenOption.CREATE,
                      StandardOpenOption.TRUNCATE_EXISTING,
                      StandardOpenOption.WRITE),
              BUFFER);
      out = opened;
      opened.write(format.head().getBytes(UTF_8));
    }
    return opened;
  }

  /** Gives what was written to the operating system. */
  void flush() {
    OutputStream opened = out;
    if (opened != null && unflushed > 0) {
      attempt(() -> {
        opened.flush();
        unflushed = 0;
      });
    }
  }

  void close() {
    flush();
    OutputStream opened = out;
    if (opened != null) {
      attempt(opened::close);
    }
  }

  /** What fails once is not tried again: a file with a gap would be taken for a whole one. */
  private void attempt(Writing writing) {
    try {
      if (failure.isEmpty()) {
        writing.run();
      }
    } catch (IOException e) {
      failure = FileFailure.reason(e);
      lost += unflushed;
      unflushed = 0;
    }
  }

  /** The option that names it. */
  String option() {
    return option;
  }

  Path path() {
    return path;
  }

  /** How many samples may not be in it, as it could not be written. */
  long lost() {
    return lost;
  }

  /** Why it could not be written; empty if it could. */
  String failure() {
    return failure;
  }

  private interface Writing {

    void run() throws IOException;
  }
}
