package io.katydid.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.katydid.StubServer;
import io.katydid.overload.Overload.Stressor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;

/** Provokes what makes a generator unwell, for real. */
@EnabledOnOs(OS.LINUX)
class OverloadTest {

  private static final String NO_LIMITS = ":";
  private static final Path CGROUPS = Path.of("/sys/fs/cgroup/cpu");

  @AutoClose private final StubServer server = StubServer.answering(StubServer.ok("hello"));

  @Test
  void run_noStress_isValid() throws IOException {
    try (OverloadedJvm jvm = OverloadedJvm.start(NO_LIMITS)) {
      assertThat(jvm.run(Stressor.NOTHING, server.url(), 10, "max < 1m", "failures <= 0"))
          .contains("PASS: 2 objectives were met")
          .contains("the target is on the same machine");
    }
  }

  @Test
  void run_userCodeComputes_isInvalid() throws IOException {
    try (OverloadedJvm jvm = OverloadedJvm.start(NO_LIMITS)) {
      assertThat(jvm.run(Stressor.COMPUTE, server.url(), 200, "p99 < 30s", "failures <= 0"))
          .contains("INVALID")
          .contains("the generator, not the target, was the limit: ");
    }
  }

  @Test
  void run_heapTooSmall_isInvalid() throws IOException {
    try (OverloadedJvm jvm =
        OverloadedJvm.start(NO_LIMITS, "-XX:+UseSerialGC", "-Xmn8m", "-Xmx48m")) {
      assertThat(jvm.run(Stressor.LITTER, server.url(), 4, "max < 1ms"))
          .contains("INVALID")
          .contains("garbage collections stopped the generator for ");
    }
  }

  @Test
  void run_descriptorsUsedUp_isInvalid() throws IOException {
    try (OverloadedJvm jvm =
        OverloadedJvm.start("ulimit -n 150", "-D" + OverloadedJvm.REHEARSAL + "=2500ms")) {
      assertThat(jvm.run(Stressor.NOTHING, server.url(), 300, "failures <= 0"))
          .contains("INVALID")
          .containsPattern("requests? did not leave this machine: too many open files")
          .contains("ulimit -n");
    }
  }

  @Test
  void run_othersCompute_reportsIt() throws IOException {
    List<Process> others = new ArrayList<>();
    try (OverloadedJvm jvm = OverloadedJvm.start(NO_LIMITS)) {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
      }

      assertThat(jvm.run(Stressor.NOTHING, server.url(), 10, "throughput >= 1/m"))
          .containsPattern("cores busy [0-9.]+% of the window, [0-9.]+% of that by other");
    } finally {
      others.forEach(Process::destroyForcibly);
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_25)
  void run_carriersHeld_reportsIt() throws IOException {
    try (OverloadedJvm jvm = OverloadedJvm.start(NO_LIMITS)) {
      assertThat(jvm.run(Stressor.PIN, server.url(), 4, "throughput >= 1/m"))
          .containsPattern("carriers? (were held or pinned|was free or computed) for up to ");
    }
  }

  @Test
  void run_quotaTooSmall_reportsIt() throws IOException {
    assumeTrue(Files.isWritable(CGROUPS.resolve("cpu.cfs_quota_us")), "no control group of ours");
    Path group = CGROUPS.resolve("katydid-test-" + ProcessHandle.current().pid());
    assumeTrue(group.toFile().mkdir(), "no control group of ours");
    try (OverloadedJvm jvm = OverloadedJvm.start(NO_LIMITS)) {
      Files.writeString(group.resolve("cpu.cfs_quota_us"), "30000");
      Files.writeString(group.resolve("cgroup.procs"), Long.toString(jvm.pid()));

      assertThat(jvm.run(Stressor.COMPUTE, server.url(), 20, "max < 1ms"))
          .contains("INVALID")
          .contains("its CPU quota of 0.3 cores was used up ");
    } finally {
      // Empty as soon as the kernel has buried its processes; it then goes at once.
      for (int i = 0; i < 1000 && Files.exists(group) && !group.toFile().delete(); i++) {
        Thread.onSpinWait();
      }
    }
  }
}
