package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a stream of events ends that cannot be read any more. */
class EngineStreamsTest {

  @Test
  void receive_streamThatEnds_isADisconnectionWithoutACause() {
    assertThat(received(InputStream.nullInputStream())).isEqualTo(new EngineEvent.Disconnected(""));
    assertThat(received(failing(new EOFException("cut short"))))
        .isEqualTo(new EngineEvent.Disconnected(""));
  }

  @Test
  void receive_streamThatFails_isADisconnectionWithThat() {
    assertThat(received(failing(new IOException("reset"))))
        .isEqualTo(new EngineEvent.Disconnected("what it reported cannot be read: reset"));
    assertThat(received(failing(new IllegalStateException("no such type"))))
        .isEqualTo(new EngineEvent.Disconnected("what it reported cannot be read: no such type"));
  }

  @Test
  void poll_streamThatHasNothingYet_isNothing() {
    assertThat(polled(InputStream.nullInputStream())).isEmpty();
    assertThat(polled(new HalfAFrame(new SocketTimeoutException("nothing yet")))).isEmpty();
  }

  @Test
  void poll_streamThatFails_isADisconnectionWithThat() {
    assertThat(polled(new HalfAFrame(new IOException("reset"))))
        .contains(new EngineEvent.Disconnected("what it reported cannot be read: reset"));
  }

  private static Optional<EngineEvent> polled(InputStream events) {
    return EngineStreams.of(OutputStream.nullOutputStream(), events).poll();
  }

  /** Has something, of which reading fails. */
  private static final class HalfAFrame extends InputStream {

    private final IOException failure;

    HalfAFrame(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int available() {
      return 1;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw failure;
    }
  }

  private static EngineEvent received(InputStream events) {
    return EngineStreams.of(OutputStream.nullOutputStream(), events).receive();
  }

  private static InputStream failing(Exception failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        if (failure instanceof IOException e) {
          throw e;
        }
        throw (RuntimeException) failure;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
      }
    };
  }
}
