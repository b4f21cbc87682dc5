package io.katydid.runfile;

import io.katydid.files.FileFailure;
import io.katydid.measure.Frame;
import io.katydid.store.ForeignStreamException;
import io.katydid.store.FrameReader;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunTotals;
import io.katydid.store.StreamFormatException;
import io.katydid.text.Figures;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RunFileWriter} writes. */
public final class RunFileReader {

  private static final String ENDS_EARLY = "the run file ends early";
  private static final String DAMAGED = "the run file is damaged";

  private final RunTotals totals = new RunTotals();
  private @Nullable RunHeader header;
  private int otherLoadSeconds;
  private long elapsedNanos;
  private @Nullable RunEnd end;

  private RunFileReader() {}

  /**
   * Reads the run of this file. If the file ends before the run does, as that was killed, still
   * goes on, or had no more space, the run is what was written whole; if a frame is damaged, what
   * was written before it. It cannot pass, for that reason.
   *
   * @throws IllegalArgumentException if the file cannot be read: it is missing, of another kind or
   *     version, or has no run, or what was known at the start of the run is damaged
   */
  public static FinishedRun read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new RunFileReader().read(new FrameReader(in, RunFrames.ALL));
    } catch (ForeignStreamException e) {
      throw unreadable(
          file, e.getMessage() + "; name a file that katydid run --run-file has written", e);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is none", e);
    } catch (IOException e) {
      throw unreadable(file, FileFailure.reason(e), e);
    } catch (IllegalStateException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static IllegalArgumentException unreadable(Path file, String reason, Exception cause) {
    return new IllegalArgumentException(
        "the run file %s cannot be read: %s".formatted(file, reason), cause);
  }

  private FinishedRun read(FrameReader frames) throws IOException {
    RunEnd ended = readToEnd(frames);
    if (header == null) {
      throw new IllegalStateException("it has no run");
    }
    return new FinishedRun(header, totals.outcome(ended), otherLoadSeconds);
  }

  private RunEnd readToEnd(FrameReader frames) throws IOException {
    try {
      while (end == null) {
        Optional<Object> frame = frames.read();
        if (frame.isEmpty()) {
          return lost(ENDS_EARLY, "");
        }
        add(frame.get());
      }
      return end;
    } catch (EOFException cutShort) {
      return lost(ENDS_EARLY, "");
    } catch (StreamFormatException damage) {
      if (header == null) {
        throw damage;
      }
      return lost(DAMAGED, ": " + damage.getMessage());
    }
  }

  private void add(Object frame) {
    switch (frame) {
      case RunHeader it -> header = it;
      case Interval it -> add(it);
      case RunTrailer it -> otherLoadSeconds = it.otherLoadSeconds();
      case RunEnd it -> end = it;
      default -> throw new IllegalStateException("no frame of a run: " + frame);
    }
  }

  private void add(Interval interval) {
    Frame unused = totals.add(interval);
    elapsedNanos = interval.elapsedNanos();
  }

  private RunEnd lost(String how, String detail) {
    String reason =
        how + ", " + Figures.duration(elapsedNanos) + " after the start of the run" + detail;
    return totals.cutShort(how, List.of(reason));
  }
}
