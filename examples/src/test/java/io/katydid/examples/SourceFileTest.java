package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.examples.server.DemoServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User classes that a command compiles itself, in a folder without a build. */
class SourceFileTest {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private static final String VISITOR =
      """
      import io.katydid.api.*;

      @User
      class Visitor {

        @Task
        void read(Http http) {
          http.get(Pages.FRONT);
        }
      }
      """;

  private static final String PAGES =
      """
      class Pages {

        static final String FRONT = String.valueOf("/");
      }
      """;

  @TempDir private Path directory;
  @TempDir private Path temporary;

  @BeforeEach
  void writeSources() throws IOException {
    Files.writeString(directory.resolve("Visitor.java"), VISITOR);
    Files.writeString(directory.resolve("Pages.java"), PAGES);
  }

  /** Neither a fork nor this JVM lacks the file that the user class needs. */
  @ParameterizedTest
  @ValueSource(strings = {"--fork", "--no-fork"})
  void run_sourceFile_makesTheLoadAndLeavesNoFile(String fork) throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Ended ended =
          "--fork".equals(fork)
              ? katydid("run", "Visitor.java", "-t", "1s", "-H", server.host())
              : katydid("run", "Visitor.java", "-t", "1s", "-H", server.host(), fork);

      assertThat(ended.printed()).contains("1 user of Visitor", "GET /");
      assertThat(server.counts().get("GET /")).isPositive();
    }
    assertThat(names(temporary)).isEmpty();
    assertThat(names(directory)).containsExactlyInAnyOrder("Visitor.java", "Pages.java");
  }

  @Test
  void once_sourceFile_runsEachTask() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Ended ended = katydid("run", "Visitor.java", "--once", "-H", server.host());

      assertThat(ended.printed()).contains("> GET /");
      assertThat(ended.code()).isZero();
      assertThat(server.counts().get("GET /")).isOne();
    }
  }

  @Test
  void plan_fileWithTwoUserClasses_isOfBoth() throws Exception {
    Files.writeString(
        directory.resolve("Visitor.java"),
        VISITOR
            + """

            @User
            class Buyer {

              @Task
              void buy(Http http) {
                http.post("/orders");
              }
            }
            """);

    Ended ended = katydid("plan", "Visitor.java", "-u", "2", "-H", "http://localhost");

    assertThat(ended.printed()).contains("2 users of Buyer, Visitor");
    assertThat(ended.code()).isZero();
  }

  @Test
  void plan_fileThatIsCalledAsNoneOfItsClasses_isOfThem() throws Exception {
    Path file = directory.resolve("Users.java");
    Files.writeString(
        file, VISITOR.replace("class Visitor", "class Reader").replace("Pages.FRONT", "\"/\""));

    Ended ended = katydid("plan", "Users.java", "-H", "http://localhost");

    assertThat(ended.printed()).contains("1 user of Reader");
    assertThat(ended.code()).isZero();
  }

  /** The one on the class path is of an older state of the file. */
  @Test
  void run_fileOfAPackageOfWhichTheClassPathHasAClass_runsTheFile() throws Exception {
    Path file = directory.resolve("io/katydid/examples/s1/FastApiUser.java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "package io.katydid.examples.s1;\n\n"
            + VISITOR
                .replace("class Visitor", "class FastApiUser")
                .replace("Pages.FRONT", "\"/new\""));

    Ended ended = katydid("run", file.toString(), "--once", "-H", "http://localhost:1");

    assertThat(ended.printed()).contains("> GET /new");
  }

  /** By its name alone, the class would not be found. */
  @Test
  void run_rowsBesideTheSource_areFoundAndTheReportNamesTheFile() throws Exception {
    Path report = directory.resolve("report.md");
    Files.writeString(directory.resolve("pages.csv"), "path\n/\n");
    Files.writeString(
        directory.resolve("Visitor.java"),
        VISITOR
            .replace("Http http", "Http http, @Feed(\"pages.csv\") Page page")
            .replace("Pages.FRONT", "page.path()")
            .replace("@User", "record Page(String path) {}\n\n@User"));
    try (DemoServer server = DemoServer.start()) {
      Ended ended =
          katydid(
              Path.of("/"),
              "run",
              directory + "/Visitor.java",
              "-t",
              "1s",
              "-H",
              server.host(),
              "--markdown",
              report.toString());

      assertThat(ended.printed()).contains("GET /");
      assertThat(server.counts().get("GET /")).isPositive();
    }
    assertThat(report).content().contains("katydid run " + directory + "/Visitor.java --run-time");
  }

  @Test
  void run_mistakeInAnAnnotation_isThatOfJavacAtItsLine() throws Exception {
    Files.writeString(directory.resolve("Visitor.java"), VISITOR.replace("@Task", "@Task(-1)"));

    Ended ended = katydid("run", "Visitor.java");

    assertThat(ended.printed())
        .contains(
            "Visitor.java:6: error: ", "1 error", "Visitor.java cannot be run: it does not compile")
        .doesNotContain("Exception");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(names(temporary)).isEmpty();
  }

  @Test
  void run_fileWithoutUserClass_saysHowToMakeOne() throws Exception {
    Ended ended = katydid("run", "Pages.java");

    assertThat(ended.printed()).contains("Pages.java has no user class: annotate one with @User");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void run_terminatedWhileWorkersAreMissing_endsAndSaysSoOnce() throws Exception {
    Path token = Files.writeString(directory.resolve("token"), "correct horse battery staple");
    Process run =
        start(
            directory,
            "run",
            "Visitor.java",
            "-H",
            "http://localhost:1",
            "-u",
            "2",
            "--workers",
            "2",
            "--listen",
            "0",
            "--token-file",
            token.toString());
    try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains("worker --join")) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
      run.toHandle().destroy();

      assertThat(lines.lines().collect(Collectors.joining(" ")))
          .containsOnlyOnce("stopped by a signal while workers were missing");
      assertThat(run.waitFor()).isEqualTo(143);
      assertThat(names(temporary)).isEmpty();
    } finally {
      run.destroyForcibly().waitFor();
    }
  }

  private record Ended(int code, String printed) {}

  private Ended katydid(String... arguments) throws Exception {
    return katydid(directory, arguments);
  }

  /** The command in a JVM of its own, in this working directory. */
  private Ended katydid(Path in, String... arguments) throws Exception {
    Process process = start(in, arguments);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private Process start(Path in, String... arguments) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Of what is executed once, the better compiler makes nothing faster.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            CLASS_PATH,
            "io.katydid.cli.Katydid");
    return new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
        .directory(in.toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** Of what is in a folder, but for what is of no command: of jps, and of all loads together. */
  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("hsperfdata") && !name.startsWith("katydid-loads"))
          .toList();
    }
  }
}
