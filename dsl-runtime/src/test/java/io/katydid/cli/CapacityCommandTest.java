package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.cli.shop.Visitor;
import io.katydid.result.Outcome;
import org.junit.jupiter.api.Test;

class CapacityCommandTest {

  private final Shell shell = new Shell();

  @Test
  void capacity_belowTheLowestRate_is1AndPrintsTheTrials() {
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", "busy"))) {
      int code =
          shell.katydid(
              "capacity",
              Visitor.class.getName(),
              "--slo=failures <= 0",
              "--from=100/s",
              "--to=500/s",
              "--at-least=200/s",
              "--run-time=100ms",
              "--host=" + server.url(),
              "--seed=1",
              "--max-users=100",
              "--no-fork");

      assertThat(shell.err()).isEmpty();
      assertThat(code).isEqualTo(1);
      assertThat(shell.out()).contains("FAIL: the capacity is below 100/s", "demanded is 200/s");
    }
  }

  @Test
  void capacity_noObjective_isAUsageError() {
    assertThat(shell.katydid("capacity", "Visitor")).isEqualTo(2);
    assertThat(shell.err()).contains("--slo");
  }

  @Test
  void capacity_badRate_namesTheOptionAndWhatToWrite() {
    assertThat(shell.katydid("capacity", "Visitor", "--slo=p99 < 1s", "--from=100")).isEqualTo(2);
    assertThat(shell.err()).contains("--from", "100/s").doesNotContain("Exception");
  }

  @Test
  void exitCode_ofEachOutcome_isItsOwn() {
    assertThat(CapacityCommand.exitCode(Outcome.PASS)).isZero();
    assertThat(CapacityCommand.exitCode(Outcome.FAIL)).isEqualTo(1);
    assertThat(CapacityCommand.exitCode(Outcome.INCONCLUSIVE)).isEqualTo(3);
    assertThat(CapacityCommand.exitCode(Outcome.INVALID)).isEqualTo(4);
  }

  @Test
  void help_ofCapacity_teachesByExamples() {
    assertThat(shell.katydid("capacity", "--help")).isZero();
    assertThat(shell.out())
        .contains("katydid capacity FastApiUser --slo 'p99 < 50ms' --from 100/s --to 10000/s")
        .contains("--slo 'failures < 1%'")
        .contains("Exit codes:", "4   the generator");
    assertThat(shell.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
