package io.katydid.fork;

import io.katydid.fork.EngineCommand.Abort;
import io.katydid.fork.EngineCommand.CutOff;
import io.katydid.fork.EngineCommand.End;
import io.katydid.fork.EngineCommand.Extend;
import io.katydid.fork.EngineCommand.Start;
import io.katydid.fork.EngineCommand.Stop;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import java.io.IOException;
import java.util.List;

/** How the commands of a parent are sent to its engine. */
final class CommandFrames {

  private static final FrameType<Start> START =
      new FrameType<>(32, Start.class, StartCodec::write, StartCodec::read);
  private static final FrameType<Abort> ABORT =
      new FrameType<>(
          33, Abort.class, (out, it) -> out.text(it.reason()), in -> new Abort(in.text()));
  private static final FrameType<Stop> STOP =
      new FrameType<>(
          34, Stop.class, (out, it) -> out.text(it.reason()), in -> new Stop(in.text()));
  private static final FrameType<Extend> EXTEND =
      new FrameType<>(35, Extend.class, (out, it) -> {}, in -> new Extend());
  private static final FrameType<End> END =
      new FrameType<>(36, End.class, (out, it) -> {}, in -> new End());
  private static final FrameType<CutOff> CUT_OFF =
      new FrameType<>(37, CutOff.class, (out, it) -> {}, in -> new CutOff());

  /** All of them. */
  static final List<FrameType<?>> TYPES = List.of(START, ABORT, STOP, EXTEND, END, CUT_OFF);

  private CommandFrames() {}

  static void write(FrameWriter out, EngineCommand command) throws IOException {
    switch (command) {
      case Start it -> out.write(START, it);
      case Abort it -> out.write(ABORT, it);
      case Stop it -> out.write(STOP, it);
      case Extend it -> out.write(EXTEND, it);
      case End it -> out.write(END, it);
      case CutOff it -> out.write(CUT_OFF, it);
    }
  }
}
