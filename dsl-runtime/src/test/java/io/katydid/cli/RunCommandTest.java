package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.ReportOptions;
import io.katydid.cli.shop.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code katydid run}: its exit codes, and that its options reach the run. */
class RunCommandTest {

  private static final String VISITOR = Visitor.class.getName();

  private final Shell shell = new Shell();
  private final VisitedServer server = new VisitedServer();

  @TempDir private Path directory;

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void run_objectiveMet_is0AndPrintsTheReport() {
    int code = shell.katydid(server.load("--slo", "failures <= 0"));

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out()).contains("GET /", "PASS: 1 objective was met", "Seed");
  }

  @Test
  void run_withAPage_printsItsAddressFirst() {
    int code = shell.katydid(server.load("--web", "--slo", "failures <= 0"));

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out())
        .containsPattern(
            "^The run is shown at http://127.0.0.1:\\d+/[\\w-]{22}/ until its report is written\n"
                + "Start");
  }

  @Test
  void run_withAPageAtAPortThatIsTaken_is2WithoutARequest() {
    String port = server.host().substring(server.host().lastIndexOf(':') + 1);

    assertThat(shell.katydid(server.load("--web=" + port))).isEqualTo(2);
    assertThat(shell.err()).startsWith("the page cannot be served at port " + port);
    assertThat(shell.out()).isEmpty();
    assertThat(server.requested.getCount()).isOne();
  }

  @Test
  void once_nothingFails_is0AndPrintsRequestsAndNoReport() {
    int code = shell.katydid("run", VISITOR, "--once", "-H", server.host());

    assertThat(code).isZero();
    assertThat(shell.out())
        .startsWith("Visitor\n  task\n    > GET / HTTP/1.1\n")
        .contains("    < HTTP/1.1 200 OK\n")
        .doesNotContain("p99", "NOT JUDGED");
  }

  @Test
  void once_anythingFails_is1() {
    server.status = 503;

    assertThat(shell.katydid(server.load("--once", "--slo", "failures < 99%"))).isEqualTo(1);
    assertThat(shell.out()).endsWith("what failed:\n  GET /: HTTP 503\n");
  }

  @Test
  void run_objectiveNotMet_is1() {
    assertThat(shell.katydid(server.load("--slo", "GET /: throughput >= 1000000/s"))).isEqualTo(1);
    assertThat(shell.out())
        .contains("GET /: throughput >= 1000000/s", "FAIL: 1 objective was not met");
  }

  @Test
  void run_undecidedWithinItsLimit_is3OrIfStrict1() {
    String found = "p99.99 < 1m is undecided: observed \\S+ is within its limit; about";

    assertThat(shell.katydid(server.load("--slo", "p99.99 < 1m", "--extend", "0"))).isEqualTo(3);
    assertThat(shell.out().replaceAll("\\s+", " ")).containsPattern("INCONCLUSIVE: " + found);

    assertThat(shell.katydid(server.load("--slo", "p99.99 < 1m", "--extend", "0", "--strict")))
        .isEqualTo(1);
    assertThat(shell.out().replaceAll("\\s+", " ")).containsPattern("FAIL: " + found);
  }

  @Test
  void run_generatorIsTheLimit_is4() {
    int code =
        shell.katydid(
            "run",
            Glutton.class.getName(),
            "--users=" + Glutton.ENOUGH,
            "--spawn-rate=10000",
            "--run-time=1s",
            "--host=" + server.host(),
            "--slo=max < 1ms",
            "--no-fork");

    assertThat(shell.out()).contains("INVALID: the generator, not the target, decided 1 objective");
    assertThat(code).isEqualTo(4);
  }

  @Test
  void run_forkNotSet_forks() {
    shell.katydid("run", VISITOR, "--host", server.host(), "--run-time", "1s");

    assertThat(shell.out()).contains("Engine   forked JVM");
  }

  @Test
  void run_stoppedByASignal_endsTheForkAndPrintsTheReport() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Katydid.class.getName(),
                "run",
                VISITOR,
                "--host=" + server.host(),
                "--run-time=1h")
            .start();
    try (InputStream printed = process.getInputStream()) {
      assertThat(server.requested.await(1, TimeUnit.MINUTES)).isTrue();

      process.toHandle().destroy();

      assertThat(new String(printed.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " "))
          .contains("FAIL", "ended by: stopped by a signal", "forked JVM");
    }
  }

  @Test
  void run_noFork_isEmbedded() {
    assertThat(shell.katydid(server.load())).isZero();
    assertThat(shell.out()).contains("Engine   embedded in this JVM");
  }

  @Test
  void run_noObjectiveAndNoFailure_is0() {
    assertThat(shell.katydid(server.load())).isZero();
    assertThat(shell.out()).contains("NOT JUDGED: no objective was given");
  }

  /** One word and one advice, wherever it is read. */
  @Test
  void run_noObjectiveAndFailures_failsInEveryReport() throws IOException {
    server.status = 503;
    Path markdown = directory.resolve("report.md");
    Path html = directory.resolve("report.html");
    Path xml = directory.resolve("report.xml");

    assertThat(
            shell.katydid(
                server.load(
                    "--markdown",
                    markdown.toString(),
                    "--html",
                    html.toString(),
                    "--junit-xml",
                    xml.toString())))
        .isEqualTo(1);

    assertThat(List.of(shell.out(), read(markdown), read(html), read(xml)))
        .allSatisfy(report ->
            assertThat(report.replaceAll("\\s+", " "))
                .contains("FAIL")
                .containsIgnoringCase("failures <= 0 (implied) was not met")
                .contains("no objective says how many may: mend them, or allow some by")
                .doesNotContain("NOT JUDGED"));
  }

  /** As it is read, whatever the format escapes. */
  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("&lt;", "<").replace("&#60;", "<").replace("&#58;", ":");
  }

  @Test
  void run_objectiveMetDespiteFailures_is0() {
    server.status = 503;

    assertThat(shell.katydid(server.load("--slo", "failures <= 1000000"))).isZero();
  }

  @Test
  void run_allOptions_areThoseOfTheRun() throws IOException {
    Path json = directory.resolve("reports/result.json");

    shell.katydid(
        server.load(
            "-u",
            "3",
            "-r",
            "30",
            "--warm-up",
            "50ms",
            "-s",
            "1s",
            "--connections",
            "2",
            "--resolve",
            "shop.example=127.0.0.1,unix:/run/app.sock",
            "--resolve-every",
            "30s",
            "--source-address",
            "127.0.0.1,127.0.0.2",
            "--seed",
            "-42",
            "--json",
            json.toString()));

    JsonNode run = new JsonMapper().readTree(Files.readString(json)).get("run");
    assertThat(run.at("/userClasses/0").asString()).isEqualTo("Visitor");
    assertThat(run.at("/users").asInt()).isEqualTo(3);
    assertThat(run.at("/spawnRate").asDouble()).isEqualTo(30);
    assertThat(run.at("/runTimeSeconds").asDouble()).isEqualTo(0.5);
    assertThat(run.at("/warmUpSeconds").asDouble()).isEqualTo(0.05);
    assertThat(run.at("/host").asString()).isEqualTo(server.host());
    assertThat(run.at("/connections").asString()).isEqualTo("pool of 2");
    assertThat(run.at("/resolved/0/addresses/1").asString()).isEqualTo("unix:/run/app.sock");
    assertThat(run.at("/sourceAddresses/1").asString()).isEqualTo("127.0.0.2");
    assertThat(run.at("/seed").asLong()).isEqualTo(-42);
  }

  @Test
  void run_optionsAndObjectivesOfAReport_makeTheSameRun() throws IOException {
    JsonNode run =
        reported(
            server.load(
                "--arrival-rate=40/s",
                "--warm-up=100ms",
                "--strict",
                "--resolve=b.example=::1",
                "--slo=failures <= 5 with warm-up",
                "--slo=GET /: p50 < 1m"));
    JsonNode again = reported(command(run));

    assertThat(again.at("/objectives")).isEqualTo(run.at("/objectives")).hasSize(2);
    assertThat(again.at("/options")).isEqualTo(run.at("/options"));
  }

  private JsonNode reported(String... arguments) throws IOException {
    Path json = directory.resolve("result.json");
    shell.katydid(
        Stream.concat(Stream.of(arguments), Stream.of("--json=" + json)).toArray(String[]::new));
    return new JsonMapper().readTree(Files.readString(json)).at("/run");
  }

  /** The command that makes a run that was reported again. */
  private static String[] command(JsonNode run) {
    List<String> command = new ArrayList<>(List.of("run", VISITOR));
    for (Map.Entry<String, JsonNode> member : run.at("/options").properties()) {
      LoadOption<?> option = LoadOptions.named(member.getKey()).orElseThrow();
      String name = option.commandNames().getLast();
      String text = member.getValue().asString();
      if (option.commandFlag().isEmpty() && option != ReportOptions.JSON) {
        command.add(name + "=" + text);
      } else if (option.commandFlag().equals(Optional.of(text))) {
        command.add(name);
      }
    }
    for (JsonNode objective : run.at("/objectives")) {
      String request = objective.at("/request").asString();
      String expression = objective.at("/expression").asString();
      command.add("--slo=" + (request.isEmpty() ? expression : request + ": " + expression));
    }
    return command.toArray(String[]::new);
  }

  @Test
  void run_timings_areReportedWhereAskedFor() {
    shell.katydid(server.load());
    assertThat(shell.out()).doesNotContain("Timings");

    shell.katydid(server.load("--timings"));
    assertThat(shell.out()).contains("Timings of requests that succeeded", "first byte", "Traffic");
  }

  @Test
  void run_arrivalRate_isThatOfTheRun() throws IOException {
    Path json = directory.resolve("result.json");

    shell.katydid(
        server.load(
            "--arrival-rate",
            "40/s",
            "--arrivals",
            "even",
            "--max-users",
            "9",
            "--extend",
            "0",
            "--strict",
            "--fail-fast",
            "--abort-if",
            "failures > 50% for 10s",
            "--json",
            json.toString()));

    JsonNode run = new JsonMapper().readTree(Files.readString(json)).get("run");
    assertThat(run.at("/arrivalRate").asDouble()).isEqualTo(40);
    assertThat(run.at("/users").asInt()).isEqualTo(9);
  }
}
