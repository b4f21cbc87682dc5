package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.Target;
import io.katydid.run.EngineCommands;
import io.katydid.run.Share;
import io.katydid.run.TakeOver;
import io.katydid.store.FrameReader;
import io.katydid.store.FrameWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommandLoopTest {

  private final CompletableFuture<String> orphaned = new CompletableFuture<>();
  private final List<String> obeyed = new ArrayList<>();

  private CommandLoop loop(InputStream commands) {
    return CommandLoop.start(
        new FrameReader(commands, CommandFrames.TYPES),
        new EngineHost() {
          @Override
          public String missing(String name) {
            throw new AssertionError(name);
          }

          @Override
          public String unloadable(LinkageError e) {
            throw e;
          }

          @Override
          public void orphaned(String cause) {
            orphaned.complete(cause);
          }

          @Override
          public void dismissed(String reason) {
            throw new AssertionError(reason);
          }
        },
        new EventWriter(OutputStream.nullOutputStream()));
  }

  private static InputStream stream(EngineCommand... commands) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FrameWriter frames = new FrameWriter(bytes);
    for (EngineCommand next : commands) {
      CommandFrames.write(frames, next);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static EngineCommand users(int users) {
    return new EngineCommand.Change("Test", Target.users(users), Duration.ZERO, 0);
  }

  /** What it was commanded, and refuses to end. */
  private final class Engine implements EngineCommands {

    @Override
    public void abort(String reason) {
      obeyed.add(reason);
    }

    @Override
    public void stop(String reason) {
      obeyed.add(reason);
    }

    @Override
    public void finish(String reason) {
      throw new IllegalStateException("not yet");
    }

    @Override
    public void change(String scenario, Target target, Duration over, long atNanos) {
      obeyed.add(target.toString());
    }

    @Override
    public void takeOver(TakeOver takeOver) {
      obeyed.add(takeOver.toString());
    }

    @Override
    public void extend() {
      obeyed.add("extend");
    }

    @Override
    public void end() {
      obeyed.add("end");
    }
  }

  @Test
  void commands_beforeTheEngine_areObeyedInTheirOrder() throws IOException {
    try (CommandLoop loop = loop(stream(users(6), users(5), users(3)))) {
      assertThat(orphaned.join()).isEmpty();

      loop.engine(new Engine());
    }
    assertThat(obeyed)
        .containsExactly(
            Target.users(6).toString(), Target.users(5).toString(), Target.users(3).toString());
  }

  @Test
  void command_beforeTheEngineThatThrows_isReported() throws IOException {
    try (CommandLoop loop = loop(stream(new EngineCommand.Finish("enough")))) {
      assertThat(orphaned.join()).isEmpty();

      assertThatIllegalStateException()
          .isThrownBy(() -> loop.engine(new Engine()))
          .withMessage("not yet");
    }
  }

  @Test
  void command_thatThrows_isTheCauseOfTheEnd() throws IOException {
    PipedOutputStream commands = new PipedOutputStream();
    try (CommandLoop loop = loop(new PipedInputStream(commands))) {
      loop.engine(new Engine());
      CommandFrames.write(new FrameWriter(commands), new EngineCommand.Finish("enough"));

      assertThat(orphaned.join())
          .isEqualTo("what the controller sent could not be used: not" + " yet");
    }
  }

  /** Its properties are those of the controller, passwords among them. */
  @Test
  void start_asASecondOne_isNamedWithoutWhatItHas() throws IOException {
    EngineCommand start =
        new EngineCommand.Start(
            List.of(), List.of(), 20, Share.WHOLE, Map.of("db.password", "correct horse"));
    try (CommandLoop loop = loop(stream(start))) {
      assertThat(orphaned.join())
          .isEqualTo(
              "what the controller sent could not be used: a"
                  + " second start: there is one run at a time");
      assertThat(loop.isStopped()).isFalse();
    }
  }

  @Test
  void code_afterTheStart_isNamedSo() throws IOException {
    try (CommandLoop loop = loop(stream(new EngineCommand.Code(Map.of("shop.Visitor", "1f"))))) {
      assertThat(orphaned.join())
          .isEqualTo(
              "what the controller sent could not be used: user"
                  + " classes after the start: they come before it");
      assertThat(loop.isStopped()).isFalse();
    }
  }

  /** The connection knows better why it ended. */
  @Test
  void commands_cutShort_endAsThoseThatJustEnd() throws IOException {
    byte[] whole = stream(users(6), users(5)).readAllBytes();
    InputStream cut = new ByteArrayInputStream(whole, 0, whole.length - 1);
    try (CommandLoop loop = loop(cut)) {
      assertThat(orphaned.join()).isEmpty();
      assertThat(loop.isStopped()).isFalse();
    }
  }
}
