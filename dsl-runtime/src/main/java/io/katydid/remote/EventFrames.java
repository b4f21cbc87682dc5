package io.katydid.remote;

import io.katydid.remote.EngineEvent.Disconnected;
import io.katydid.remote.EngineEvent.Echo;
import io.katydid.remote.EngineEvent.Finished;
import io.katydid.remote.EngineEvent.Measured;
import io.katydid.remote.EngineEvent.Ready;
import io.katydid.remote.EngineEvent.Refused;
import io.katydid.remote.EngineEvent.RunTimeOver;
import io.katydid.run.Cut;
import io.katydid.store.EncodedInterval;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.PayloadReader;
import io.katydid.store.PayloadWriter;
import io.katydid.store.RunEnd;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerFacts;
import java.io.IOException;
import java.util.List;

/** How the events of an engine are sent to its parent. */
final class EventFrames {

  private static final FrameType<Measured> MEASURED =
      new FrameType<>(
          18,
          Measured.class,
          (out, it) -> writeMeasured(out, it.interval().decoded(), it.cut()),
          EventFrames::readMeasured);
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

  private static final FrameType<Ready> READY =
      new FrameType<>(
          19,
          Ready.class,
          (out, it) -> WorkerFacts.write(out, it.worker()),
          in -> new Ready(WorkerFacts.read(in)));
  private static final FrameType<Echo> ECHO =
      new FrameType<>(
          20,
          Echo.class,
          (out, it) -> {
            out.number(it.number());
            out.signed(it.nanoTime());
            out.signed(it.wallMillis());
          },
          in -> new Echo(in.integer(), in.signed(), in.signed()));

  /** All of them. */
  static final List<FrameType<?>> TYPES =
      List.of(MEASURED, FINISHED, RUN_TIME_OVER, REFUSED, READY, ECHO);

  private EventFrames() {}

  static void write(FrameWriter out, EngineEvent event) throws IOException {
    switch (event) {
      case Ready it -> out.write(READY, it);
      case Echo it -> out.write(ECHO, it);
      case Measured it -> out.write(MEASURED, it);
      case Finished it -> out.write(FINISHED, it);
      case RunTimeOver it -> out.write(RUN_TIME_OVER, it);
      case Refused it -> out.write(REFUSED, it);
      case Disconnected it -> throw new IllegalArgumentException(it + " is not sent");
    }
  }

  /** What an engine has just measured is encoded once, here. */
  static void write(FrameWriter out, Interval interval, Cut cut) throws IOException {
    out.write(MEASURED.number(), fields -> writeMeasured(fields, interval, cut));
  }

  private static void writeMeasured(PayloadWriter out, Interval interval, Cut cut) {
    out.signed(cut.nanos());
    out.flag(cut.endsLoad());
    out.flag(cut.everyUserEnded());
    out.list(cut.iterationsLeft(), out::number);
    out.list(cut.scenarios(), scenario -> ScenarioEnd.write(out, scenario));
    EncodedInterval.write(out, interval);
  }

  private static Measured readMeasured(PayloadReader in) {
    Cut cut =
        new Cut(
            in.signed(),
            in.flag(),
            in.flag(),
            in.list(in::number),
            in.list(() -> ScenarioEnd.read(in)));
    return new Measured(EncodedInterval.read(in), cut);
  }
}
