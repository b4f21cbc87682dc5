package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.katydid.OneRequestUser;
import io.katydid.ResultFixture;
import io.katydid.comparison.Sessions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private final Shell shell = new Shell();
  private final HttpServer server;

  CompareCommandTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/good", exchange -> answer(exchange, 200));
    server.createContext("/bad", exchange -> answer(exchange, 503));
    server.start();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void compare_onlyTheSecondFails_is1AndPrintsTheTable() {
    int code = compare("--a", url("/good"), "--b", url("/bad"), "--figures", "failures");

    assertThat(shell.err()).isEmpty();
    assertThat(code).isEqualTo(1);
    assertThat(shell.out())
        .contains(
            "run 12 of 12, a: ", "b beside a", "more", "SLOWER: b is slower than a: failures");
  }

  @Test
  void compare_figureIsEquivalent_is0() {
    assertThat(
            compare(
                "--variant=x=" + url("/good"), "--variant=y=" + url("/good"), "--figures=failures"))
        .isZero();
    assertThat(shell.out()).contains("EQUIVALENT: y is equivalent to x, within 5%");
  }

  @Test
  void compare_filesGiven_areOfTheComparison(@TempDir Path directory) {
    Path json = directory.resolve("compared.json");
    Path markdown = directory.resolve("compared.md");

    compare(
        "--a=" + url("/good"),
        "--b=" + url("/good"),
        "--figures=failures",
        "--json=" + json,
        "--markdown=" + markdown);

    assertThat(json).content().contains("\"outcome\": \"EQUIVALENT\"", "\"variants\": [");
    assertThat(markdown)
        .content()
        .startsWith("## ✅ EQUIVALENT")
        .contains("Again: <code>katydid compare ", " --figures failures ");
  }

  @Test
  void compare_fileCannotBeWritten_isAUsageError(@TempDir Path directory) {
    assertThat(compare("--a=" + url("/good"), "--b=" + url("/good"), "--json=" + directory))
        .isEqualTo(2);
    assertThat(shell.err()).contains("the report cannot be written to " + directory);
    assertThat(shell.out()).doesNotContain("run 1");
  }

  @Test
  void compare_stages_areOfEachRun() {
    String[] targets = {"--a", url("/good"), "--b", url("/bad"), "--figures=failures"};
    String[] stages = {"--stage", "1 users for 1h", "--stage", "0 users over 1m"};

    assertThat(compare(Stream.of(targets, stages).flatMap(Stream::of).toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(shell.out()).contains("run 12 of 12, a: ", "SLOWER: b is slower than a: failures");
  }

  @Test
  void compare_stagesAndARunTime_isAUsageError() {
    assertThat(
            compare("--a", url("/good"), "--b", url("/bad"), "--stage=1 users for 1m", "-t", "1m"))
        .isEqualTo(2);
    assertThat(shell.err()).contains("remove runTime, or the stages");
  }

  @Test
  void compare_nothingSucceeds_is1() {
    assertThat(compare("--a", url("/bad"), "--b", url("/bad"), "--figures", "p50")).isEqualTo(1);
    assertThat(shell.out()).contains("INCONCLUSIVE", "nothing to compare in run 1");
  }

  @Test
  void exitCode_unsettled_dependsOnWhatWasObserved() {
    assertThat(CompareCommand.exitCode(ResultFixture.compared(Sessions.noisy(0, 4)), false))
        .isEqualTo(3);
    assertThat(CompareCommand.exitCode(ResultFixture.compared(Sessions.noisy(0, 4)), true))
        .isEqualTo(1);
    assertThat(CompareCommand.exitCode(ResultFixture.compared(Sessions.noisy(12, 4)), false))
        .isEqualTo(1);
    assertThat(CompareCommand.exitCode(ResultFixture.compared(Sessions.early()), false))
        .isEqualTo(1);
  }

  @Test
  void compare_oneTarget_isAUsageError() {
    assertThat(compare("--a", url("/good"))).isEqualTo(2);
    assertThat(shell.err())
        .startsWith("a comparison needs two targets, as in --a http://localhost:8001");
  }

  @Test
  void compare_fivePairs_isAUsageErrorWithTheReason() {
    assertThat(compare("--a", url("/good"), "--b", url("/bad"), "--pairs", "5")).isEqualTo(2);
    assertThat(shell.err()).contains("at least 6 pairs of runs, not 5");
  }

  @Test
  void compare_unknownFigure_listsThoseThereAre() {
    assertThat(compare("--a", url("/good"), "--b", url("/bad"), "--figures", "p98")).isEqualTo(2);
    assertThat(shell.err())
        .containsIgnoringNewLines("\"p98\" is no figure: write p50,", "p95, p99, mean, throughput");
  }

  @Test
  void help_ofCompare_teachesWithinWidth() {
    assertThat(shell.katydid("compare", "--help")).isZero();
    assertThat(shell.out()).contains("Exit codes:", "3   the runs do not settle it");
    assertThat(shell.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(84));
  }

  private int compare(String... options) {
    String[] load = {"compare", OneRequestUser.class.getName(), "--no-fork"};
    return shell.katydid(Stream.concat(Stream.of(load), Stream.of(options)).toArray(String[]::new));
  }

  private String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }
}
