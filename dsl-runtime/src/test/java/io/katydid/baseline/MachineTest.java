package io.katydid.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.os.KernelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir private Path root;

  @Test
  void at_linux_hasModelAndMemory() throws IOException {
    Path proc = Files.createDirectory(root.resolve("proc"));
    Files.writeString(
        proc.resolve("cpuinfo"),
        "processor\t: 0\nmodel name\t: Fast One @ 3GHz\nmodel name\t: X\n");
    Files.writeString(proc.resolve("meminfo"), "MemTotal:       24567890 kB\nMemFree: 1 kB\n");

    Machine machine = Machine.at(new KernelFiles(root));

    assertThat(machine.cpu()).isEqualTo("Fast One @ 3GHz");
    assertThat(machine.memory()).isEqualTo("23 GiB");
    assertThat(machine.cores()).isPositive();
  }

  @Test
  void at_otherSystems_doesNotGuess() {
    Machine machine = Machine.at(new KernelFiles(root.resolve("nowhere")));

    assertThat(machine.cpu()).isEqualTo(System.getProperty("os.arch"));
    assertThat(machine.memory()).isEqualTo("unknown");
  }
}
