package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.katydid.StubServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Limits of the machine that makes the load: the requests that meet one fail, each counted and with
 * a way out; those that do not go on.
 */
class GeneratorLimitTest {

  private static final String NOTHING_LISTENS = "http://127.0.0.1:1";

  /**
   * A first run, whose requests fail otherwise, loads the classes that report failures: from
   * folders, as here, that takes a file each.
   */
  @Test
  void descriptors_usedUp_failAsTooManyOpenFiles() throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LimitedRun.Printed run =
          LimitedRun.start(
                  List.of("bash", "-c", "ulimit -n 120 && exec \"$0\" \"$@\""),
                  List.of(),
                  200,
                  NOTHING_LISTENS,
                  server.url())
              .getLast();

      assertThat(run.failures())
          .singleElement()
          .asString()
          .startsWith("too many open files: this process has as many open as it may")
          .contains("raise its limit, as by ulimit -n");
      assertThat(run.failed()).isPositive();
      assertThat(run.errors()).isZero();
      assertThat(run.succeeded() + run.cutOff()).isPositive().isEqualTo(server.requests().size());
    }
  }

  /** In a network of its own, whose ports are few; the machine's stay as they are. */
  @Test
  void ports_usedUp_failAsNoFreePort() throws Exception {
    String fewPorts =
        "ip link set lo up && echo 40000 40019 >/proc/sys/net/ipv4/ip_local_port_range";
    List<String> shell = List.of("unshare", "-r", "-n", "bash", "-c");
    assumeThat(isPossible(shell, fewPorts)).as("user namespaces").isTrue();
    List<String> limited = new ArrayList<>(shell);
    limited.add(fewPorts + " && exec \"$0\" \"$@\"");

    LimitedRun.Printed run =
        LimitedRun.start(limited, List.of(), 60, LimitedRun.OWN_SERVER).getFirst();

    assertThat(run.failures())
        .singleElement()
        .asString()
        .startsWith("no free port: all local ports to this target are taken");
    assertThat(run.failed()).isPositive();
    assertThat(run.errors()).isZero();
    assertThat(run.succeeded() + run.cutOff()).isPositive().isEqualTo(run.server());
  }

  private static boolean isPossible(List<String> shell, String command)
      throws InterruptedException {
    List<String> all = new ArrayList<>(shell);
    all.add(command);
    try {
      return new ProcessBuilder(all).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
