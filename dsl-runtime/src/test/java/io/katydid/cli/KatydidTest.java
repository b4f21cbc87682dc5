package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.katydid.api.User;
import io.katydid.cli.shop.Unplanned;
import io.katydid.cli.shop.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KatydidTest {

  private static final String VISITOR = Visitor.class.getName();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final HttpServer server;
  private final CountDownLatch requested = new CountDownLatch(1);
  private volatile int status = 200;

  @TempDir private Path directory;

  KatydidTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requested.countDown();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void run_objectiveMet_is0AndPrintsTheReport() {
    int code = load("--slo", "failures <= 0");

    assertThat(err()).isEmpty();
    assertThat(code).isZero();
    assertThat(out()).contains("GET /", "PASS: 1 objective was met", "Seed");
  }

  @Test
  void run_objectiveNotMet_is1() {
    assertThat(load("--slo", "GET /: throughput >= 1000000/s")).isEqualTo(1);
    assertThat(out()).contains("GET /: throughput >= 1000000/s", "FAIL: 1 objective was not met");
  }

  @Test
  void run_undecidedWithinItsLimit_is3OrIfStrict1() {
    String found = "p99.99 < 1m is undecided: observed \\S+ is within its limit; about";

    assertThat(load("--slo", "p99.99 < 1m", "--extend", "0")).isEqualTo(3);
    assertThat(out().replaceAll("\\s+", " ")).containsPattern("INCONCLUSIVE: " + found);

    assertThat(load("--slo", "p99.99 < 1m", "--extend", "0", "--strict")).isEqualTo(1);
    assertThat(out().replaceAll("\\s+", " ")).containsPattern("FAIL: " + found);
  }

  @Test
  void run_generatorIsTheLimit_is4() {
    int code =
        katydid(
            "run",
            Glutton.class.getName(),
            "--users=" + Glutton.ENOUGH,
            "--spawn-rate=10000",
            "--run-time=1s",
            "--host=" + host(),
            "--slo=max < 1ms",
            "--no-fork");

    assertThat(out()).contains("INVALID: the generator, not the target, decided 1 objective");
    assertThat(code).isEqualTo(4);
  }

  @Test
  void run_forkNotSet_forks() {
    katydid("run", VISITOR, "--host", host(), "--run-time", "1s");

    assertThat(out()).contains("Engine   forked JVM");
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
                "--host=" + host(),
                "--run-time=1h")
            .start();
    try (InputStream printed = process.getInputStream()) {
      assertThat(requested.await(1, TimeUnit.MINUTES)).isTrue();

      process.toHandle().destroy();

      assertThat(new String(printed.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " "))
          .contains("FAIL", "ended by: stopped by a signal", "forked JVM");
    }
  }

  @Test
  void run_noFork_isEmbedded() {
    assertThat(load()).isZero();
    assertThat(out()).contains("Engine   embedded in this JVM");
  }

  @Test
  void run_noObjectiveAndNoFailure_is0() {
    assertThat(load()).isZero();
    assertThat(out()).contains("NOT JUDGED: no objective was given");
  }

  @Test
  void run_noObjectiveAndFailures_is1() {
    status = 503;

    assertThat(load()).isEqualTo(1);
    assertThat(err()).startsWith("Exit code 1: something failed, and no objective");
  }

  @Test
  void run_objectiveMetDespiteFailures_is0() {
    status = 503;

    assertThat(load("--slo", "failures <= 1000000")).isZero();
  }

  @Test
  void run_allOptions_areThoseOfTheRun() throws IOException {
    Path json = directory.resolve("reports/result.json");

    load(
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
        json.toString());

    JsonNode run = new JsonMapper().readTree(Files.readString(json)).get("run");
    assertThat(run.at("/userClasses/0").asString()).isEqualTo("Visitor");
    assertThat(run.at("/users").asInt()).isEqualTo(3);
    assertThat(run.at("/spawnRate").asDouble()).isEqualTo(30);
    assertThat(run.at("/runTimeSeconds").asDouble()).isEqualTo(0.5);
    assertThat(run.at("/warmUpSeconds").asDouble()).isEqualTo(0.05);
    assertThat(run.at("/host").asString()).isEqualTo(host());
    assertThat(run.at("/connections").asString()).isEqualTo("pool of 2");
    assertThat(run.at("/resolved/0/addresses/1").asString()).isEqualTo("unix:/run/app.sock");
    assertThat(run.at("/sourceAddresses/1").asString()).isEqualTo("127.0.0.2");
    assertThat(run.at("/seed").asLong()).isEqualTo(-42);
  }

  @Test
  void run_timings_areReportedWhereAskedFor() {
    load();
    assertThat(out()).doesNotContain("Timings");

    load("--timings");
    assertThat(out()).contains("Timings of requests that succeeded", "first byte", "Traffic");
  }

  @Test
  void run_connectionsOfNoKind_isAUsageError() {
    assertThat(load("--connections", "task")).isEqualTo(2);
    assertThat(err()).contains("--connections", "write user, iteration, request, or the number");
  }

  @Test
  void run_arrivalRate_isThatOfTheRun() throws IOException {
    Path json = directory.resolve("result.json");

    load(
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
        json.toString());

    JsonNode run = new JsonMapper().readTree(Files.readString(json)).get("run");
    assertThat(run.at("/arrivalRate").asDouble()).isEqualTo(40);
    assertThat(run.at("/users").asInt()).isEqualTo(9);
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
  })
  void run_badValue_namesTheOptionAndWhatToWrite(String option, String value, String right) {
    assertThat(katydid("run", VISITOR, option, value)).isEqualTo(2);
    assertThat(errOnOneLine()).contains(option, value, right).doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "-u 2 --arrival-rate 5/s, with an arrivalRate",
    "--max-users 2, maxUsers goes with an arrivalRate",
    "--extend 3, extend must be from 0 to 2",
    "--slo none --slo GET:max<1s, '\"none\" says that the run has no objective, and \"GET: max<1s\""
        + " is one'",
  })
  void run_valuesThatDoNotFit_sayWhich(String options, String message) {
    assertThat(load(options.split(" "))).isEqualTo(2);
    assertThat(err()).startsWith(message).doesNotContain("Exception");
  }

  @Test
  void run_nothingAsked_isAUsageError() {
    assertThat(katydid()).isEqualTo(2);
    assertThat(err()).contains("Missing required subcommand", "Try: katydid --help");
  }

  @Test
  void run_noUserClass_isAUsageError() {
    assertThat(katydid("run")).isEqualTo(2);
    assertThat(err()).contains("USER_CLASS", "Try: katydid run --help");
  }

  @Test
  void run_misspeltOption_suggestsTheRightOne() {
    assertThat(katydid("run", VISITOR, "--spawnrate=5")).isEqualTo(2);
    assertThat(err()).contains("--spawnrate", "--spawn-rate");
  }

  @Test
  void run_badDuration_namesTheOptionAndWhatToWrite() {
    assertThat(katydid("run", VISITOR, "--run-time", "5 mins")).isEqualTo(2);
    assertThat(err()).contains("--run-time", "5 mins", "5m").doesNotContain("Exception");
  }

  @Test
  void run_badObjective_namesTheOptionAndWhatToWrite() {
    assertThat(katydid("run", VISITOR, "--slo", "GET /: p(95) < 20ms")).isEqualTo(2);
    assertThat(err()).contains("--slo", "p95 < 20ms").doesNotContain("Exception");
  }

  @Test
  void run_valueOutOfRange_saysWhich() {
    assertThat(load("-u", "0")).isEqualTo(2);
    assertThat(err()).isEqualToIgnoringNewLines("users must be at least 1, not 0");
  }

  @Test
  void run_refusalThatIsLong_isBrokenIntoLines() {
    assertThat(load("--slo", "none", "--slo", "GET /: p99 < 1s")).isEqualTo(2);
    assertThat(err())
        .isEqualToNormalizingNewlines(
            """
            "none" says that the run has no objective, and "GET /: p99 < 1s" is one: remove
            one of them
            """);
  }

  @Test
  void run_unknownUserClass_saysSo() {
    assertThat(katydid("run", "Visiteur")).isEqualTo(2);
    assertThat(err()).contains("there is no user class \"Visiteur\"").doesNotContain("\tat ");
  }

  @Test
  void run_userClassWithoutPlan_saysHowToMendTheBuild() {
    assertThat(katydid("run", Unplanned.class.getName())).isEqualTo(2);
    assertThat(err()).contains("katydid-dsl-processor").doesNotContain("\tat ");
  }

  @Test
  void help_ofRun_teachesByExamples() {
    assertThat(katydid("run", "--help")).isZero();
    assertThat(out())
        .contains("katydid run FastApiUser -u 1000 -r 50 -t 5m -H https://staging.example.com")
        .contains("--slo 'failures < 1%'")
        .contains("Exit codes:", "2   the command could not be executed");
    assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  /** With {@code --help} behind it, a command is read, but not executed. */
  @Test
  void help_ofRun_hasExamplesThatWorkAsWritten() throws IOException {
    katydid("run", "--help");
    List<String> examples =
        out()
            .replaceAll("\\\\\\R", "")
            .lines()
            .filter(line -> line.matches(" +katydid .*"))
            .toList();

    assertThat(examples).hasSize(5);
    for (String example : examples) {
      List<String> words = words(example);
      assertThat(katydid(words.toArray(String[]::new))).as(example).isZero();
      assertThat(err()).isEmpty();
      if (words.getFirst().equals("run")) {
        assertThat(Path.of("../README.md")).content().contains("\nclass " + words.get(1) + " {");
      }
    }
  }

  private static List<String> words(String command) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(command.replaceFirst(" +katydid ", "") + " --help")
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  @Test
  void version_always_namesProductAndJava() {
    assertThat(katydid("--version")).isZero();
    assertThat(out()).startsWith("katydid ").contains("Java " + Runtime.version());
  }

  @Test
  void list_classPathOfTests_holdsTheirUserClasses() {
    assertThat(katydid("list")).isZero();
    assertThat(out().lines()).contains(VISITOR).doesNotContain(Unplanned.class.getName());
  }

  @Test
  void generateCompletion_always_isAScriptThatKnowsTheOptions() {
    assertThat(katydid("generate-completion")).isZero();
    assertThat(out()).contains("_complete_katydid", "--spawn-rate");
  }

  @Test
  void run_picocliIsMissing_saysWhatToAdd() throws Exception {
    URL[] withoutPicocli = {location(Katydid.class), location(User.class)};
    try (URLClassLoader loader =
        new URLClassLoader(withoutPicocli, ClassLoader.getPlatformClassLoader())) {
      Method run =
          loader
              .loadClass(Katydid.class.getName())
              .getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
      run.setAccessible(true);

      Object code = run.invoke(null, stream(out), stream(err), new String[] {"--help"});

      assertThat(code).isEqualTo(2);
      assertThat(err())
          .contains(
              "<artifactId>picocli</artifactId>", "<version>" + CommandLine.VERSION + "</version>");
    }
  }

  /** Half a second of load. */
  @Test
  void report_ofAKeptRun_isWhatWasPrintedAndWrittenThen() throws IOException {
    Path run = directory.resolve("kept.run");
    Path json = directory.resolve("result.json");
    Path again = directory.resolve("again.json");
    int code =
        load("--slo", "throughput >= 1000000/s", "--run-file", run.toString(), "--json", "" + json);
    String printed = out();
    out.reset();

    assertThat(katydid("report", run.toString(), "--json", again.toString())).isEqualTo(code);
    assertThat(err()).isEmpty();
    assertThat(out().strip()).startsWith("Requests");
    assertThat(printed).endsWith(out());
    assertThat(again).hasSameBinaryContentAs(json);
  }

  @Test
  void report_ofAnInconclusiveRun_is3() {
    String run = directory.resolve("kept.run").toString();

    assertThat(load("--slo", "p99.99 < 1m", "--extend", "0", "--run-file", run)).isEqualTo(3);
    assertThat(katydid("report", run)).isEqualTo(3);
  }

  @Test
  void report_runWithoutObjectivesThatFailed_is1AndSaysWhy() {
    String run = directory.resolve("kept.run").toString();
    status = 500;

    assertThat(load("--run-file", run)).isEqualTo(1);
    String said = err();
    err.reset();
    assertThat(katydid("report", run)).isEqualTo(1);
    assertThat(err()).isEqualTo(said).startsWith("Exit code 1: something failed");
  }

  @Test
  void report_runWithNoneOnPurposeThatFailed_is0AsOfTheRun() {
    String run = directory.resolve("kept.run").toString();
    status = 500;

    assertThat(load("--slo", "none", "--run-file", run)).isZero();
    assertThat(katydid("report", run)).isZero();
    assertThat(out()).contains("NOT JUDGED").contains("100%");
    assertThat(err()).isEmpty();
  }

  @Test
  void report_withTimings_hasThemThoughTheRunHadNot() {
    String run = directory.resolve("kept.run").toString();
    load("--run-file", run);
    assertThat(out()).doesNotContain("Timings");

    assertThat(katydid("report", run, "--timings")).isZero();
    assertThat(out()).contains("Timings of requests that succeeded");
  }

  @Test
  void report_noRunFile_is2() {
    assertThat(katydid("report", "nowhere.run")).isEqualTo(2);
    assertThat(err())
        .isEqualToIgnoringNewLines("the run file nowhere.run cannot be read: there is none");
  }

  @Test
  void report_jsonToTheRunFileItself_isRefusedAndKeepsIt() {
    Path run = directory.resolve("kept.run");
    load("--run-file", run.toString());
    byte[] kept = contentOf(run);

    assertThat(katydid("report", run.toString(), "--json", run.toString())).isEqualTo(2);
    assertThat(err())
        .isEqualToIgnoringWhitespace("--json names the run file itself, " + run + ": name another");
    assertThat(run).hasBinaryContent(kept);
  }

  @Test
  void run_jsonToStandardOutput_isRefusedBeforeTheLoad() {
    assertThat(load("--json", "-")).isEqualTo(2);
    assertThat(err()).startsWith("the report cannot be written to -: standard output has the");
    assertThat(out()).isEmpty();
  }

  @Test
  void run_recordToADirectory_isRefusedBeforeTheLoad() {
    assertThat(load("--record", directory.toString())).isEqualTo(2);
    assertThat(err()).startsWith("the run cannot be recorded in " + directory);
    assertThat(out()).isEmpty();
  }

  private static byte[] contentOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int load(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of("run", VISITOR, "--host", host(), "--run-time", "500ms", "--no-fork"),
                Stream.of(options))
            .toList();
    return katydid(arguments.toArray(String[]::new));
  }

  private String host() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private int katydid(String... arguments) {
    return Katydid.run(stream(out), stream(err), arguments);
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
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

  private String errOnOneLine() {
    return err().replaceAll("\\s+", " ");
  }
}
