package io.katydid.execution;

import io.katydid.runfile.RunFileWriter;
import io.katydid.runfile.RunHeader;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a run is kept in.
 *
 * @param writer of the file, or null if the run is not kept
 */
record OptionalRunFile(@Nullable RunFileWriter writer) implements AutoCloseable {

  /** As {@link RunFileWriter#create}, if there is a path. */
  static OptionalRunFile open(Optional<Path> path) {
    return new OptionalRunFile(
        path.map(it -> RunFileWriter.create(it, System.err::println)).orElse(null));
  }

  /** As {@link RunFileWriter#begin}. */
  void begin(RunHeader header) {
    if (writer != null) {
      writer.begin(header);
    }
  }

  /** As {@link RunFileWriter#add}. */
  void add(Interval interval) {
    if (writer != null) {
      writer.add(interval);
    }
  }

  /** As {@link RunFileWriter#end}. */
  void end(RunEnd end, int otherLoadSeconds) {
    if (writer != null) {
      writer.end(end, otherLoadSeconds);
    }
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
  }
}
