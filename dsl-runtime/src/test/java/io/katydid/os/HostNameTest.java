package io.katydid.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNameTest {

  @TempDir private Path root;

  @Test
  void of_linux_isWhatTheKernelSays() throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc/sys/kernel"));
    Files.writeString(folder.resolve("hostname"), "host-b\n");

    assertThat(HostName.of(new KernelFiles(root), Map.of("HOSTNAME", "other"))).isEqualTo("host-b");
  }

  @Test
  void of_others_isWhatTheEnvironmentSays() {
    KernelFiles none = new KernelFiles(root);

    assertThat(HostName.of(none, Map.of("HOSTNAME", "host-b"))).isEqualTo("host-b");
    assertThat(HostName.of(none, Map.of("COMPUTERNAME", "HOST-C"))).isEqualTo("HOST-C");
    assertThat(HostName.of(none, Map.of())).isEmpty();
  }
}
