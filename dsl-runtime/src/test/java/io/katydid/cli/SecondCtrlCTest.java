package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.cli.shop.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SecondCtrlCTest {

  @Test
  void received_first_endsAndInterruptsNothing() {
    AtomicInteger ends = new AtomicInteger();
    Thread command = new Thread();
    new SecondCtrlC(ends::incrementAndGet, command).received();

    assertThat(ends).hasValue(1);
    assertThat(command.isInterrupted()).isFalse();
  }

  @Test
  void received_again_interruptsTheCommandAndEndsOnce() throws InterruptedException {
    AtomicInteger ends = new AtomicInteger();
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread command =
        Thread.startVirtualThread(() -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    SecondCtrlC signals = new SecondCtrlC(ends::incrementAndGet, command);
    signals.received();
    signals.received();

    interrupted.await();
    assertThat(ends).hasValue(1);
  }

  /** The target never answers, so that its users are in the middle of their tasks. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisabledOnOs(OS.WINDOWS)
  void run_ctrlCTwice_printsTheReport(boolean forked) throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    try (StubServer server = StubServer.scripted((request, exchange) -> requested.countDown())) {
      Process run = start(server, forked);
      CompletableFuture<Void> unused = run.onExit().thenRun(requested::countDown);
      try {
        requested.await();
        interrupt(run);
        interrupt(run);
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).isEqualTo(130);
        assertThat(output).contains("the run was stopped before its time was over");
      } finally {
        run.destroyForcibly().waitFor();
      }
    }
  }

  private static void interrupt(Process run) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + run.pid()).inheritIO().start().waitFor();
  }

  private static Process start(StubServer server, boolean forked) throws IOException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Katydid.class.getName(),
        "run",
        Visitor.class.getName());
    Collections.addAll(command, "--host=" + server.url(), "--run-time=1h");
    if (!forked) {
      command.add("--no-fork");
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
