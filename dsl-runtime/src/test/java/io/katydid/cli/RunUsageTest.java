package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Unplanned;
import io.katydid.cli.shop.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code katydid run} refuses, and how it says what to write. */
class RunUsageTest {

  private static final String VISITOR = Visitor.class.getName();

  private final Shell shell = new Shell();
  private final VisitedServer server = new VisitedServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void run_connectionsOfNoKind_isAUsageError() {
    assertThat(shell.katydid(server.load("--connections", "task"))).isEqualTo(2);
    assertThat(shell.err())
        .contains("--connections", "write user, iteration, request, or the number");
  }

  @ParameterizedTest
  @CsvSource({
    "--arrival-rate, 200, 200/s",
    "--arrivals, random, write poisson or even",
    "--warm-up, automatic, 250ms",
    "--abort-if, failures > 50%, failures > 50% for 10s",
    "--users, ten, write a whole number",
    "--resolve, =127.0.0.1, a name is missing: write resolve as shop.example=127.0.0.1",
    "--slo, None, none",
    "--csv, sub/, sub/nightly",
    "--html, '', write the name of a file",
  })
  void run_badValue_namesTheOptionAndWhatToWrite(String option, String value, String right) {
    assertThat(shell.katydid("run", VISITOR, option, value)).isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains(option, value, right).doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "-u 2 --arrival-rate 5/s, with an arrivalRate",
    "--max-users 2, maxUsers goes with an arrivalRate",
    "--tags reed, 'tags: no task of the load has the tag \"reed\", or any: write'",
    "--exclude-tags reed, 'excludeTags: no task of the load has the tag \"reed\", or any: write'",
    "--extend 3, extend must be from 0 to 2",
    "--slo none --slo GET:max<1s, '\"none\" says that the run has no objective, and \"GET: max<1s\""
        + " is one'",
  })
  void run_valuesThatDoNotFit_nameWhich(String options, String message) {
    assertThat(shell.katydid(server.load(options.split(" ")))).isEqualTo(2);
    assertThat(shell.err()).startsWith(message).doesNotContain("Exception");
  }

  @Test
  void run_noUserClass_isAUsageError() {
    assertThat(shell.katydid("run")).isEqualTo(2);
    assertThat(shell.err()).contains("USER_CLASS", "Try: katydid run --help");
  }

  @Test
  void run_misspeltOption_suggestsTheRightOne() {
    assertThat(shell.katydid("run", VISITOR, "--spawnrate=5")).isEqualTo(2);
    assertThat(shell.err()).contains("--spawnrate", "--spawn-rate");
  }

  @Test
  void run_badDuration_namesTheOptionAndWhatToWrite() {
    assertThat(shell.katydid("run", VISITOR, "--run-time", "5 mins")).isEqualTo(2);
    assertThat(shell.err()).contains("--run-time", "5 mins", "5m").doesNotContain("Exception");
  }

  @Test
  void run_badObjective_namesTheOptionAndWhatToWrite() {
    assertThat(shell.katydid("run", VISITOR, "--slo", "GET /: p(95) < 20ms")).isEqualTo(2);
    assertThat(shell.err()).contains("--slo", "p95 < 20ms").doesNotContain("Exception");
  }

  @Test
  void run_valueOutOfRange_namesWhich() {
    assertThat(shell.katydid(server.load("-u", "0"))).isEqualTo(2);
    assertThat(shell.err()).isEqualToIgnoringNewLines("users must be at least 1, not 0");
  }

  @Test
  void run_refusalThatIsLong_isBrokenIntoLines() {
    assertThat(shell.katydid(server.load("--slo", "none", "--slo", "GET /: p99 < 1s")))
        .isEqualTo(2);
    assertThat(shell.err())
        .isEqualToNormalizingNewlines(
            """
            "none" says that the run has no objective, and "GET /: p99 < 1s" is one: remove
            one of them
            """);
  }

  @Test
  void run_unknownUserClass_reportsIt() {
    assertThat(shell.katydid("run", "Visiteur")).isEqualTo(2);
    assertThat(shell.err()).contains("there is no user class \"Visiteur\"").doesNotContain("\tat ");
  }

  @Test
  void run_userClassWithoutPlan_suggestsHowToMendTheBuild() {
    assertThat(shell.katydid("run", Unplanned.class.getName())).isEqualTo(2);
    assertThat(shell.err()).contains("katydid-dsl-processor").doesNotContain("\tat ");
  }

  @Test
  void run_jsonToStandardOutput_isRefusedBeforeTheLoad() {
    assertThat(shell.katydid(server.load("--json", "-"))).isEqualTo(2);
    assertThat(shell.err())
        .startsWith("the report cannot be written to -: standard output has the");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void run_recordToADirectory_isRefusedBeforeTheLoad(@TempDir Path directory) {
    assertThat(shell.katydid(server.load("--record", directory.toString()))).isEqualTo(2);
    assertThat(shell.err()).startsWith("the run cannot be recorded in " + directory);
    assertThat(shell.out()).isEmpty();
  }
}
