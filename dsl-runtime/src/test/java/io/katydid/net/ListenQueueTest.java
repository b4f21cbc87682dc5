package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenQueueTest {

  @Test
  void length_ofATable_isThatOfTheListeningSocketOfThePort(@TempDir Path folder)
      throws IOException {
    Path table = folder.resolve("tcp");
    Files.writeString(
        table,
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
           0: 0100007F:1F40 00000000:0000 0A 00000000:000001D9 00:00000000 00000000     0
           1: 0100007F:1F41 00000000:0000 0A 00000000:00000007 00:00000000 00000000     0
           2: 0100007F:1F40 0100007F:C350 01 00000000:00000FFF 00:00000000 00000000     0
        """);
    assertThat(ListenQueue.length(table, 8000)).isEqualTo(473);
    assertThat(ListenQueue.length(table, 8002)).isZero();
    assertThat(ListenQueue.length(folder.resolve("none"), 8000)).isZero();
  }
}
