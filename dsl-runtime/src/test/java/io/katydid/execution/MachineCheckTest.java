package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.execution.LoadPreviewTest.Pacer;
import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCheckTest {

  private static final String CLOCK = "sys/devices/system/clocksource/clocksource0/";

  @TempDir private Path root;

  private final Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
  private int java = 25;
  private Path temporary = Path.of("");

  @BeforeEach
  void giveAMachine() throws IOException {
    temporary = Files.createDirectory(root.resolve("tmp"));
    signals.put(ResourceSignal.CORES, 4L);
    signals.put(ResourceSignal.MOST_DESCRIPTORS, 1024L);
    signals.put(ResourceSignal.PORTS, 1000L);
    kernel("proc/self/cgroup", "0::/");
    kernel("proc/sys/net/core/somaxconn", "4096");
    kernel(CLOCK + "current_clocksource", "tsc");
    kernel(CLOCK + "available_clocksource", "tsc hpet");
  }

  private void kernel(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private MachineCheck check(Optional<LoadSpec> load) {
    return new MachineCheck(
        new KernelFiles(root), signals, new MachineCheck.Jvm(java, 512_000_000, temporary), load);
  }

  private MachineCheck check() {
    return check(Optional.empty());
  }

  private MachineCheck check(int users) {
    return check(
        Optional.of(
            LoadSpec.of(List.of(Pacer.class))
                .withText(WorkloadOptions.USERS, "" + users)
                .with(LoadSlo.NONE_GIVEN)));
  }

  private static String words(MachineCheck check) {
    return check.text().replaceAll("\\s+", " ");
  }

  @Test
  void machine_thatIsFit_hasNothingToChange() {
    MachineCheck check = check();

    assertThat(check.isEnough()).isTrue();
    assertThat(words(check))
        .startsWith(" This machine has Cores 4 CPU quota none Heap 512 MB File descriptors 1,024")
        .contains("Ports to one host 1,000 Listen queue 4,096 Temporary files ")
        .contains("Clock source tsc Java 25, serial collector in a fork");
  }

  @Test
  void load_thatFits_isShownWithWhatItNeeds() {
    MachineCheck check = check(800);

    assertThat(check.isEnough()).isTrue();
    assertThat(words(check))
        .contains(
            "the load needs",
            "Heap 512 MB 13.7 MB",
            "File descriptors 1,024 1,000",
            "Ports to one host 1,000 800");
  }

  @Test
  void connections_moreThanDescriptors_nameTheLimitToSet() {
    MachineCheck check = check(900);

    assertThat(check.isEnough()).isFalse();
    assertThat(check.text()).contains("\n  - File descriptors: ", "\n      ulimit -n 1100\n");
  }

  @Test
  void connections_moreThanPorts_nameTheRangeToSet() {
    signals.put(ResourceSignal.MOST_DESCRIPTORS, 100_000L);
    MachineCheck check = check(1001);

    assertThat(check.isEnough()).isFalse();
    assertThat(check.text())
        .contains(
            "\n  - Ports to one host: ",
            "\n      sudo sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"\n");
  }

  @Test
  void users_moreThanTheHeapHolds_nameTheHeapToSet() {
    signals.remove(ResourceSignal.MOST_DESCRIPTORS);
    signals.remove(ResourceSignal.PORTS);
    MachineCheck check = check(100_000);

    assertThat(check.isEnough()).isFalse();
    assertThat(check.text()).contains("\n      export JDK_JAVA_OPTIONS=-Xmx3420m\n");
    assertThat(words(check)).contains("File descriptors not known", "Ports to one host not known");
  }

  @Test
  void temporaryFolder_missing_isNotEnough() {
    temporary = root.resolve("nowhere");
    MachineCheck check = check();

    assertThat(check.isEnough()).isFalse();
    assertThat(words(check))
        .contains(
            "nowhere is no folder that can be written",
            "export JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER");
  }

  @Test
  void settings_thatDistort_areReportedAndKeepNoLoad() throws IOException {
    java = 21;
    signals.put(ResourceSignal.CPU_QUOTA, 1_500_000_000L);
    kernel("proc/sys/net/core/somaxconn", "128");
    kernel(CLOCK + "current_clocksource", "hpet");
    MachineCheck check = check(10);

    assertThat(check.isEnough()).isTrue();
    assertThat(words(check))
        .contains("CPU quota 1.5 cores", "- CPU quota: the kernel stops the generator")
        .contains("- Listen queue: ", "sudo sysctl -w net.core.somaxconn=4096")
        .contains("- Clock source: ", "echo tsc | sudo tee /" + CLOCK + "current_clocksource")
        .contains("- Java: before 24, a user that waits inside synchronized");
    assertThat(check.text().lines())
        .filteredOn(line -> !line.contains("echo tsc"))
        .allMatch(line -> line.length() <= 80);
  }
}
