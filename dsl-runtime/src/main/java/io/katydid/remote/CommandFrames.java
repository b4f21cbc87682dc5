package io.katydid.remote;

import io.katydid.api.Target;
import io.katydid.remote.EngineCommand.Abort;
import io.katydid.remote.EngineCommand.Beat;
import io.katydid.remote.EngineCommand.Begin;
import io.katydid.remote.EngineCommand.Change;
import io.katydid.remote.EngineCommand.Code;
import io.katydid.remote.EngineCommand.CutOff;
import io.katydid.remote.EngineCommand.End;
import io.katydid.remote.EngineCommand.Extend;
import io.katydid.remote.EngineCommand.Finish;
import io.katydid.remote.EngineCommand.Probe;
import io.katydid.remote.EngineCommand.Start;
import io.katydid.remote.EngineCommand.Stop;
import io.katydid.remote.EngineCommand.TakeOverShare;
import io.katydid.run.TakeOver;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.PayloadReader;
import io.katydid.store.PayloadWriter;
import java.io.IOException;
import java.time.Duration;
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

  private static final FrameType<Finish> FINISH =
      new FrameType<>(
          38, Finish.class, (out, it) -> out.text(it.reason()), in -> new Finish(in.text()));
  private static final FrameType<Change> CHANGE =
      new FrameType<>(39, Change.class, CommandFrames::writeChange, CommandFrames::readChange);

  private static final FrameType<Probe> PROBE =
      new FrameType<>(
          40, Probe.class, (out, it) -> out.number(it.number()), in -> new Probe(in.integer()));
  private static final FrameType<Begin> BEGIN =
      new FrameType<>(
          41, Begin.class, (out, it) -> out.signed(it.atNanos()), in -> new Begin(in.signed()));
  private static final FrameType<TakeOverShare> TAKE_OVER =
      new FrameType<>(
          42, TakeOverShare.class, CommandFrames::writeTakeOver, CommandFrames::readTakeOver);

  private static final FrameType<Code> CODE =
      new FrameType<>(
          43,
          Code.class,
          (out, it) -> StartCodec.write(out, it.digests()),
          in -> new Code(StartCodec.readTexts(in)));

  private static final FrameType<Beat> BEAT =
      new FrameType<>(44, Beat.class, (out, it) -> {}, in -> new Beat());

  /** All of them. */
  static final List<FrameType<?>> TYPES =
      List.of(
          START, ABORT, STOP, EXTEND, END, CUT_OFF, FINISH, CHANGE, PROBE, BEGIN, TAKE_OVER, CODE,
          BEAT);

  private CommandFrames() {}

  static void write(FrameWriter out, EngineCommand command) throws IOException {
    switch (command) {
      case Start it -> out.write(START, it);
      case Abort it -> out.write(ABORT, it);
      case Stop it -> out.write(STOP, it);
      case Extend it -> out.write(EXTEND, it);
      case End it -> out.write(END, it);
      case CutOff it -> out.write(CUT_OFF, it);
      case Beat it -> out.write(BEAT, it);
      case Finish it -> out.write(FINISH, it);
      case Change it -> out.write(CHANGE, it);
      case Probe it -> out.write(PROBE, it);
      case Begin it -> out.write(BEGIN, it);
      case TakeOverShare it -> out.write(TAKE_OVER, it);
      case Code it -> out.write(CODE, it);
    }
  }

  private static void writeChange(PayloadWriter out, Change change) {
    out.text(change.scenario());
    out.flag(change.target() instanceof Target.Users);
    out.real(change.target().value());
    out.number(change.over().toNanos());
    out.signed(change.atNanos());
  }

  private static Change readChange(PayloadReader in) {
    String scenario = in.text();
    Target kind = in.flag() ? Target.users(0) : Target.arrivals("0/s");
    return new Change(scenario, kind.of(in.real()), Duration.ofNanos(in.number()), in.signed());
  }

  private static void writeTakeOver(PayloadWriter out, TakeOverShare command) {
    TakeOver takeOver = command.takeOver();
    out.number(takeOver.lost());
    out.list(takeOver.heirs(), heir -> out.number(heir));
    out.signed(takeOver.atNanos());
    out.list(takeOver.iterationsLeft(), out::number);
  }

  private static TakeOverShare readTakeOver(PayloadReader in) {
    return new TakeOverShare(
        new TakeOver(in.integer(), in.list(in::integer), in.signed(), in.list(in::number)));
  }
}
