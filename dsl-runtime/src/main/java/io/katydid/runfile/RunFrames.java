package io.katydid.runfile;

import io.katydid.store.FrameType;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import java.util.List;

/**
 * The frames of a run file, in this order: one {@link #HEADER}, the intervals, one {@link
 * #TRAILER}, and the end of the run. A file without the last is of a run that was cut short.
 */
final class RunFrames {

  static final FrameType<RunHeader> HEADER =
      new FrameType<>(16, RunHeader.class, HeaderCodec::write, HeaderCodec::read);

  static final FrameType<RunTrailer> TRAILER =
      new FrameType<>(
          17,
          RunTrailer.class,
          (out, trailer) -> out.number(trailer.otherLoadSeconds()),
          in -> new RunTrailer(in.integer()));

  static final List<FrameType<?>> ALL = List.of(HEADER, Interval.FRAME, TRAILER, RunEnd.FRAME);

  private RunFrames() {}
}
