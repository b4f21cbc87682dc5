package io.katydid.runfile;

import io.katydid.files.FileFailure;
import io.katydid.files.OutputFile;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.text.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run in a file while it goes, on a thread of its own, so that a slow disk does not disturb
 * the load. Texts are without secrets of URLs. Each part is given to the operating system as soon
 * as it is whole: if this process is killed, the file has all but the last second.
 *
 * <p>What cannot be written, as the disk is full, is reported once; the run goes on without its
 * file, which ends there.
 *
 * <p>Not thread-safe.
 */
public final class RunFileWriter implements AutoCloseable {

  private final Path path;
  private final OutputStream out;
  private final FrameWriter frames;
  private final Consumer<String> warnings;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("katydid-run-file").factory());
  private @Nullable RunHeader header;
  private boolean failed;

  private RunFileWriter(Path path, OutputStream out, Consumer<String> warnings) {
    this.path = path;
    this.out = out;
    this.frames = new FrameWriter(out, Secrets::maskedInNames);
    this.warnings = warnings;
  }

  /**
   * Makes a run file.
   *
   * @param warnings is given what goes wrong later
   * @throws IllegalArgumentException if it cannot be written, or there is a file that is not empty:
   *     it may be the only record of another run
   */
  public static RunFileWriter create(Path path, Consumer<String> warnings) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > 0) {
        throw new IllegalArgumentException(
            "the run file %s is there already: remove it, or name another".formatted(path));
      }
      return new RunFileWriter(
          path,
          new OutputFile(path).open(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
          warnings);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the run cannot be kept in %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }

  /** Sets what is known of the run now, before its first interval. */
  public void begin(RunHeader known) {
    header = known;
  }

  /** Adds an interval. The first is written with what was known before. */
  public void add(Interval interval) {
    writeHeader();
    write(Interval.FRAME, interval);
  }

  /**
   * Adds the end of the run, and returns when all is written, also if the thread is interrupted.
   *
   * @param otherLoadSeconds see {@link FinishedRun}
   */
  public void end(RunEnd end, int otherLoadSeconds) {
    writeHeader();
    write(RunFrames.TRAILER, new RunTrailer(otherLoadSeconds));
    write(RunEnd.FRAME, end);
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  /** Not before there is a run: one that could not start leaves the file empty. */
  private void writeHeader() {
    RunHeader known = header;
    if (known != null) {
      write(RunFrames.HEADER, known);
      header = null;
    }
  }

  private <T> void write(FrameType<T> type, T value) {
    thread.execute(() -> {
      if (!failed) {
        writeNow(type, value);
      }
    });
  }

  private <T> void writeNow(FrameType<T> type, T value) {
    try {
      frames.write(type, value);
    } catch (IOException e) {
      failed = true;
      warn(e);
    }
  }

  private void warn(IOException cause) {
    warnings.accept(
        "the run goes on, but is no longer kept in %s, which ends early: %s"
            .formatted(path, FileFailure.reason(cause)));
  }

  /** Closes the file, when all is written. */
  @Override
  public void close() {
    CompletableFuture.runAsync(this::closeFile, thread).join();
    thread.shutdown();
  }

  private void closeFile() {
    try {
      out.close();
    } catch (IOException e) {
      if (!failed) {
        warn(e);
      }
    }
  }
}
