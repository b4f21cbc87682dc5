package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.StatusRange;
import io.katydid.api.Target;
import io.katydid.api.Timing;
import io.katydid.measure.Goodness;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.run.Cut;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineSpec.Watched;
import io.katydid.run.Share;
import io.katydid.run.TakeOver;
import io.katydid.store.Boundary;
import io.katydid.store.FrameReader;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.LoadChange;
import io.katydid.store.RunEnd;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.StreamFormatException;
import io.katydid.store.WorkerFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EngineFramesTest {

  static final List<EngineEvent> EVENTS =
      List.of(
          new EngineEvent.Ready(new WorkerFacts("host-b", 77, "25.0.1+8", 4, "1.0.0")),
          new EngineEvent.Echo(63, -1, 1_800_000_000_000L),
          new EngineEvent.RunTimeOver(),
          new EngineEvent.Finished(new RunEnd(1, 2, 3, 4, 5, 6, "enough", List.of("died"))),
          new EngineEvent.Finished(
              new RunEnd(
                  1,
                  2,
                  3,
                  4,
                  5,
                  6,
                  "enough",
                  "enough of all",
                  List.of(),
                  List.of(new LoadChange(7, "200 users"), new LoadChange(8, "5/s over 1s")),
                  List.of(new ScenarioEnd("Clerk", 1, 2, 3, 4, 5, 6, true)),
                  List.of())),
          new EngineEvent.Refused("no host", true),
          new EngineEvent.Refused("no class", false));

  static final List<EngineCommand> COMMANDS =
      List.of(
          new EngineCommand.Start(
              List.of(
                  new EngineCommand.Scenario(
                      List.of("shop.Buyer", "shop.Thief"),
                      Map.of("users", "1000", "host", "http://localhost:8080")),
                  new EngineCommand.Scenario(List.of("shop.Clerk"), Map.of("arrivalRate", "2/s"))),
              List.of(
                  new Watched("", List.of()),
                  new Watched(
                      "",
                      Optional.of(RequestGroup.tag("read")),
                      List.of(),
                      List.of(StatusRange.of(429), StatusRange.ofClass(5)),
                      List.of(new Goodness(List.of(new TimeLimit(Timing.FIRST_EVENT, 7))))),
                  new Watched(
                      "GET /",
                      List.of(
                          new TimeLimit(Timing.RESPONSE, 5), new TimeLimit(Timing.SERVICE, -1)))),
              20,
              new Share(1, 3),
              Map.of("greeting", "gr\u00fc\u00df\nGott")),
          new EngineCommand.Code(Map.of("shop/Buyer.class", "5f2c")),
          new EngineCommand.Abort("by hand"),
          new EngineCommand.Stop(""),
          new EngineCommand.Finish("enough"),
          new EngineCommand.Change("Clerk", Target.users(200), Duration.ZERO, EngineCommands.NOW),
          new EngineCommand.Change(
              "Clerk", Target.arrivals("2.5/s"), Duration.ofSeconds(5), 7_000_000_000L),
          new EngineCommand.Probe(63),
          new EngineCommand.Begin(EngineCommands.NOW),
          new EngineCommand.Begin(1_000_000_000_000L),
          new EngineCommand.TakeOverShare(
              new TakeOver(2, List.of(0, 1, 3), 12_400_000_000L, List.of(0L, 77L))),
          new EngineCommand.Extend(),
          new EngineCommand.End(),
          new EngineCommand.CutOff());

  private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
  private final FrameWriter writer = new FrameWriter(pipe);

  @ParameterizedTest
  @FieldSource("EVENTS")
  void read_event_isAsWritten(EngineEvent event) throws IOException {
    EventFrames.write(writer, event);

    assertThat(reader(EventFrames.TYPES).read()).contains(event);
  }

  @Test
  void read_measured_isAsWrittenAndSoOnceMore() throws IOException {
    Interval interval =
        new Interval(
            1, 2, true, Boundary.SECOND, 3, Snapshot.EMPTY, Slice.NO_CPU, ResourceMetrics.NONE);
    Cut cut =
        new Cut(
            -4,
            true,
            false,
            List.of(5L, 0L),
            List.of(new ScenarioEnd("Clerk", 1, 2, 3, 4, 5, 6, true)));
    EventFrames.write(writer, interval, cut);
    EngineEvent.Measured first =
        (EngineEvent.Measured) reader(EventFrames.TYPES).read().orElseThrow();
    pipe.reset();
    EventFrames.write(new FrameWriter(pipe), first);

    assertThat(reader(EventFrames.TYPES).read())
        .get()
        .isInstanceOfSatisfying(
            EngineEvent.Measured.class,
            again -> {
              assertThat(again.interval().decoded()).isEqualTo(interval);
              assertThat(again.cut()).isEqualTo(cut);
            });
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void read_command_isAsWritten(EngineCommand command) throws IOException {
    CommandFrames.write(writer, command);

    assertThat(reader(CommandFrames.TYPES).read()).contains(command);
  }

  @Test
  void read_commandInPlaceOfAnEvent_isRefused() throws IOException {
    CommandFrames.write(writer, new EngineCommand.End());

    assertThatThrownBy(() -> reader(EventFrames.TYPES).read())
        .isInstanceOf(StreamFormatException.class)
        .hasMessageContaining("its type is 36");
  }

  @Test
  void write_disconnected_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFrames.write(writer, new EngineEvent.Disconnected("")))
        .withMessageEndingWith(" is not sent");
  }

  private FrameReader reader(List<FrameType<?>> types) {
    return new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), types);
  }
}
