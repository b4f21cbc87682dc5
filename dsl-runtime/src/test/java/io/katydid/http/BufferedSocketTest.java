package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class BufferedSocketTest {

  private static final byte[] RECORD = {23, 3, 3, 0, 1, 42};

  /** What the first read took is there when nothing more can be taken from the system. */
  @Test
  void read_headerOfARecord_takesItsContentFromTheSystemToo() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new BufferedSocket()) {
      socket.connect(listener.getLocalSocketAddress());
      try (Socket server = listener.accept()) {
        server.getOutputStream().write(RECORD);
        InputStream in = socket.getInputStream();
        assertThat(in.readNBytes(5)).startsWith(RECORD[0], RECORD[1]);
        socket.shutdownInput();

        assertThat(in.read()).isEqualTo(42);
      }
    }
  }

  /** What the first stream has buffered is not lost for the next. */
  @Test
  void inputStream_askedForAgain_isTheSame() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new BufferedSocket()) {
      socket.connect(listener.getLocalSocketAddress());

      assertThat(socket.getInputStream()).isSameAs(socket.getInputStream());
    }
  }
}
