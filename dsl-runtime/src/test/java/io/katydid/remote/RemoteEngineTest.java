package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.run.Share;
import io.katydid.store.FrameWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteEngineTest {

  private static final EngineCommand START =
      new EngineCommand.Start(
          List.of(new EngineCommand.Scenario(List.of("shop.Visitor"), Map.of())),
          List.of(),
          20,
          Share.WHOLE,
          Map.of());

  @Test
  void run_ofClassesForANewerJava_isRefused() throws IOException {
    String error = "shop.Visitor has been compiled by a more recent version";
    ByteArrayOutputStream events = new ByteArrayOutputStream();

    Optional<String> reason =
        RemoteEngine.run(commands(START), events, host(new UnsupportedClassVersionError(error)));

    assertThat(reason).contains("unloadable: " + error);
    EngineStreams received =
        EngineStreams.of(
            OutputStream.nullOutputStream(), new ByteArrayInputStream(events.toByteArray()));
    assertThat(received.receive()).isEqualTo(new EngineEvent.Refused(reason.orElseThrow(), false));
  }

  /** As one that has joined a run in which others are missing. */
  @Test
  void stop_beforeTheStart_dismissesWithItsReason() throws IOException {
    String reason = "1 of 2 workers had joined after 300 s";

    assertThatThrownBy(() ->
            RemoteEngine.run(
                commands(new EngineCommand.Stop(reason)),
                OutputStream.nullOutputStream(),
                host(new LinkageError())))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("dismissed: " + reason);
  }

  /** As where another one has spoiled the start just before. */
  @Test
  void refusal_thatTheParentDoesNotRead_isTheReason() throws IOException {
    OutputStream left =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(RemoteEngine.run(commands(START), left, host(new LinkageError("of no class"))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("of no class"));
  }

  private static ByteArrayInputStream commands(EngineCommand command) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CommandFrames.write(new FrameWriter(bytes), command);
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** In which no user class can be loaded. */
  private static EngineHost host(LinkageError error) {
    return new EngineHost() {
      @Override
      public Class<?> userClass(String name) {
        throw error;
      }

      @Override
      public String missing(String name) {
        throw new AssertionError(name);
      }

      @Override
      public String unloadable(LinkageError e) {
        return "unloadable: " + e.getMessage();
      }

      @Override
      public void orphaned(String cause) {}

      @Override
      public void dismissed(String reason) {
        throw new UnsupportedOperationException("dismissed: " + reason);
      }
    };
  }
}
