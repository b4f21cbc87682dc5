package io.katydid.remote;

import io.katydid.remote.EngineEvent.Disconnected;
import io.katydid.remote.EngineEvent.Finished;
import io.katydid.remote.EngineEvent.Measured;
import io.katydid.remote.EngineEvent.Refused;
import io.katydid.remote.EngineEvent.RunTimeOver;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import java.io.IOException;
import java.util.List;

/** How the events of an engine are sent to its parent. */
final class EventFrames {

  private static final FrameType<Measured> MEASURED =
      Interval.FRAME.wrapped(Measured.class, Measured::interval, Measured::new);
  private static final FrameType<Finished> FINISHED =
      RunEnd.FRAME.wrapped(Finished.class, Finished::end, Finished::new);
  private static final FrameType<RunTimeOver> RUN_TIME_OVER =
      new FrameType<>(16, RunTimeOver.class, (out, it) -> {}, in -> new RunTimeOver());
  private static final FrameType<Refused> REFUSED =
      new FrameType<>(
          17,
          Refused.class,
          (out, it) -> {
            out.text(it.reason());
            out.flag(it.ofArgument());
          },
          in -> new Refused(in.text(), in.flag()));

  /** All of them. */
  static final List<FrameType<?>> TYPES = List.of(MEASURED, FINISHED, RUN_TIME_OVER, REFUSED);

  private EventFrames() {}

  static void write(FrameWriter out, EngineEvent event) throws IOException {
    switch (event) {
      case Measured it -> out.write(MEASURED, it);
      case Finished it -> out.write(FINISHED, it);
      case RunTimeOver it -> out.write(RUN_TIME_OVER, it);
      case Refused it -> out.write(REFUSED, it);
      case Disconnected it -> throw new IllegalArgumentException(it + " is not sent");
    }
  }
}
