package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.cli.shop.Visitor;
import io.katydid.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CapacityCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int katydid(String... arguments) {
    return Katydid.run(stream(out), stream(err), arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void capacity_belowTheLowestRate_is1AndPrintsTheTrials() {
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", "busy"))) {
      int code =
          katydid(
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

      assertThat(err()).isEmpty();
      assertThat(code).isEqualTo(1);
      assertThat(out()).contains("FAIL: the capacity is below 100/s", "demanded is 200/s");
    }
  }

  @Test
  void capacity_noObjective_isAUsageError() {
    assertThat(katydid("capacity", "Visitor")).isEqualTo(2);
    assertThat(err()).contains("--slo");
  }

  @Test
  void capacity_badRate_namesTheOptionAndWhatToWrite() {
    assertThat(katydid("capacity", "Visitor", "--slo=p99 < 1s", "--from=100")).isEqualTo(2);
    assertThat(err()).contains("--from", "100/s").doesNotContain("Exception");
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
    assertThat(katydid("capacity", "--help")).isZero();
    assertThat(out())
        .contains("katydid capacity FastApiUser --slo 'p99 < 50ms' --from 100/s --to 10000/s")
        .contains("--slo 'failures < 1%'")
        .contains("Exit codes:", "4   the generator");
    assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
