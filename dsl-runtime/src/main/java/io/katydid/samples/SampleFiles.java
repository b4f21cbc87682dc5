package io.katydid.samples;

import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.files.FileFailure;
import io.katydid.files.OutputFile;
import io.katydid.measure.CompletedSample;
import io.katydid.measure.Recorder;
import io.katydid.measure.SampleQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files that every sample of a run is written to, in the JVM that makes the load, by a thread
 * of its own. Users never wait for it: what it does not take in time is lost, and so reported.
 */
public final class SampleFiles {

  /** There are none. */
  public static final SampleFiles NONE = new SampleFiles("", List.of(), null);

  private static final Map<LoadOption<Path>, Supplier<SampleFormat>> FORMATS =
      Map.of(ExportOptions.JTL, JtlFormat::new, ExportOptions.VEGETA, VegetaFormat::new);

  /** How long it rests where nothing is to be written. */
  private static final long REST = 10_000_000L;

  private final String writer;
  private final List<SampleFile> files;
  private final @Nullable SampleQueue queue;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("katydid-samples").factory());
  private volatile boolean ended;

  SampleFiles(String writer, List<SampleFile> files, @Nullable SampleQueue queue) {
    this.writer = writer;
    this.files = files;
    this.queue = queue;
  }

  /**
   * Those that a load asks for; may be none.
   *
   * @param writer which of several workers writes them, or empty if there is one JVM
   * @throws IllegalArgumentException if one cannot be written on this machine
   */
  public static SampleFiles of(LoadSpec load, String writer) {
    requireWritable(load);
    List<SampleFile> files =
        LoadOptions.samples().stream()
            .flatMap(option -> load.find(option).map(path -> file(option, path)).stream())
            .toList();
    return files.isEmpty() ? NONE : new SampleFiles(writer, files, SampleQueue.forThisJvm());
  }

  private static SampleFile file(LoadOption<Path> option, Path path) {
    return new SampleFile(option.name(), path, Objects.requireNonNull(FORMATS.get(option)).get());
  }

  /**
   * Makes sure, before a load, that they can be written.
   *
   * @throws IllegalArgumentException if one cannot
   */
  public static void requireWritable(LoadSpec load) {
    LoadOptions.samples().forEach(option -> load.find(option).ifPresent(SampleFiles::require));
  }

  static void require(Path path) {
    try {
      new OutputFile(path).requireWritable(StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the samples cannot be written to %s: %s".formatted(path, FileFailure.reason(e)), e);
    }
  }

  /** What samples are to be added to; null if there are no files. */
  public @Nullable SampleQueue queue() {
    return queue;
  }

  /**
   * Writes what is added from now on.
   *
   * @param nanoTime the clock of the run
   * @param parkUntil waits until a time of it
   */
  public void begin(LongSupplier nanoTime, LongConsumer parkUntil) {
    SampleQueue samples = queue;
    if (samples != null) {
      thread.execute(() -> write(samples, nanoTime, parkUntil));
    }
  }

  private void write(SampleQueue samples, LongSupplier nanoTime, LongConsumer parkUntil) {
    files.forEach(SampleFile::begin);
    while (!ended) {
      if (!samples.drain(this::write)) {
        files.forEach(SampleFile::flush);
        parkUntil.accept(nanoTime.getAsLong() + REST);
      }
    }
    samples.drain(this::write);
    files.forEach(SampleFile::close);
  }

  private void write(CompletedSample sample) {
    files.forEach(file -> file.write(sample));
  }

  /**
   * Writes what there is, also if the thread is interrupted. Samples that are in no file are a
   * remark of the run.
   */
  public void end(Recorder recorder) {
    if (queue == null) {
      return;
    }
    ended = true;
    CompletableFuture.runAsync(() -> {}, thread).join();
    thread.shutdown();
    long overtaken = queue.lost();
    files.forEach(file -> report(file, overtaken, recorder));
  }

  private void report(SampleFile file, long overtaken, Recorder recorder) {
    if (overtaken > 0) {
      remark(file, "they came faster than they could be written", overtaken, recorder);
    }
    if (file.lost() > 0) {
      remark(file, file.failure(), file.lost(), recorder);
    }
  }

  private void remark(SampleFile file, String reason, long count, Recorder recorder) {
    String lost = "samples are not in %s: %s".formatted(file.path(), reason);
    recorder.remarkAtEnd(file.option(), writer.isEmpty() ? lost : writer + ": " + lost, count);
  }
}
