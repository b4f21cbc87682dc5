package io.katydid.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningSocketTest {

  @TempDir private Path root;

  @Test
  void of_aPort_isWhatListensThere() throws IOException {
    Path table = root.resolve("proc/net/tcp");
    Files.createDirectories(table.getParent());
    Files.writeString(
        table,
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F40 00000000:0000 0A 00000000:000001D9 00:00000000 00000000     0        0 77 1
           1: 0100007F:1F41 00000000:0000 0A 00000000:00000007 00:00000000 00000000     0        0 78 1
           2: 0100007F:1F40 0100007F:C350 01 00000000:00000FFF 00:00000000 00000000     0        0 79 1
        """);
    KernelFiles files = new KernelFiles(root);

    assertThat(ListeningSocket.of(files, 8000)).containsExactly(new ListeningSocket(473, "77"));
    assertThat(ListeningSocket.of(files, 8002)).isEmpty();
  }

  @Test
  void of_otherSystems_isNone() {
    assertThat(ListeningSocket.of(new KernelFiles(root.resolve("nowhere")), 8000)).isEmpty();
  }

  @Test
  void queued_serverThatHasNoClients_isNone() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ListeningSocket.queued(server.getLocalPort())).isZero();
    }
  }
}
