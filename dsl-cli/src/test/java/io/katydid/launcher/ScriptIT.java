package io.katydid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script beside the jar, in a folder with blanks, started by a symbolic link. */
class ScriptIT {

  private static final Path JAR = Path.of(System.getProperty("katydid.jar"));
  private static final Path SCRIPT = Path.of("bin", "katydid");

  /** The one of the README, which has JSON bodies. */
  private static final Path USER_CLASS =
      Path.of("..", "examples/src/main/java/io/katydid/examples/s1/FastApiUser.java");

  private static final String VISITOR =
      """
      import io.katydid.api.*;

      @User
      class Visitor {

        @Task
        void read(Http http) {
          http.get("/");
        }
      }
      """;

  private static final String JAVA = System.getProperty("java.home");

  @TempDir private Path folder;
  private Path installed;
  private Path link;

  @BeforeEach
  void install() throws IOException {
    installed = Files.createDirectories(folder.resolve("my programs"));
    Files.copy(JAR, installed.resolve("katydid.jar"));
    Files.copy(SCRIPT, installed.resolve("katydid"));
    link = Files.createSymbolicLink(folder.resolve("k"), Path.of("my programs", "katydid"));
  }

  @Test
  void run_sourceFile_makesTheLoad() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String host = "http://localhost:" + server.getAddress().getPort();
      Path file = USER_CLASS.toRealPath();

      Ended ended = katydid(Map.of("JAVA_HOME", JAVA), "run", file + "", "-t", "1s", "-H", host);

      assertThat(ended.printed()).contains("1 user of FastApiUser", "POST /items/");
      // A machine that is busy makes the load invalid.
      assertThat(ended.code()).isIn(0, 4);
      assertThat(requests).hasPositiveValue();
    } finally {
      server.stop(0);
    }
  }

  /** What somebody's shell has set for other programs is not passed on. */
  @Test
  void list_classPath_hasItsUserClasses() throws Exception {
    Path classes = folder.resolve("my classes");
    Path source = Files.writeString(folder.resolve("Visitor.java"), VISITOR);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    String[] arguments = {"-proc:full", "-cp", JAR + "", "-d", classes + "", source + ""};
    assertThat(javac.run(System.out, System.err, arguments)).isZero();

    Ended ended =
        katydid(
            Map.of("JAVA_HOME", JAVA, "JAVA_OPTS", "-no-option", "CLASSPATH", "nowhere"),
            "--class-path",
            "my classes",
            "list");

    assertThat(ended).isEqualTo(new Ended(0, "Visitor\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''     | java      | --version    | is no JDK
          17.0.9 | java,javac | --version   | has Java 17, and katydid needs 21 or newer
          21.0.5 | java      | Visitor.java | has no javac, which the source file needs
          """)
  void start_javaHomeCannotBeUsed_saysWhyAndFindsAnother(
      String version, String programs, String argument, String reason) throws Exception {
    Path home = java(version, programs);

    Ended ended = katydid(onPath(home), argument);

    assertThat(ended.printed())
        .startsWith("JAVA_HOME is passed over: " + home + " " + reason + ". Java ")
        .contains(" in " + Path.of(JAVA).toRealPath() + " is used.\n");
  }

  @Test
  void start_javaHomeWithoutJavac_isUsedWhereNothingIsCompiled() throws Exception {
    Ended ended = katydid(onPath(java("21.0.5", "java")), "list");

    assertThat(ended).isEqualTo(new Ended(0, "this Java\n"));
  }

  private static Map<String, String> onPath(Path home) {
    return Map.of("JAVA_HOME", home + "", "PATH", JAVA + "/bin:" + System.getenv("PATH"));
  }

  /** A folder with programs that print something; it is that of a JDK if it has a version. */
  private Path java(String version, String programs) throws IOException {
    Path home = folder.resolve("another java");
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : programs.split(",")) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\necho this Java\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    if (!version.isEmpty()) {
      Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    }
    return home;
  }

  @Test
  void start_noJdk_saysWhereItLooked() throws Exception {
    Path script = installed.resolve("katydid");
    Files.writeString(script, Files.readString(script).replace("needed=21", "needed=2100"));

    Ended ended = katydid(Map.of("JAVA_HOME", JAVA), "list");

    assertThat(ended.printed())
        .startsWith(
            "katydid needs a JDK 2100 or newer, and found none by JAVA_HOME (" + JAVA + ")");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void start_noJar_saysHowToMakeIt() throws Exception {
    Files.delete(installed.resolve("katydid.jar"));

    Ended ended = katydid(Map.of(), "list");

    assertThat(ended.printed())
        .startsWith("katydid.jar is not in " + installed.toRealPath())
        .endsWith("  mvn -q -pl dsl-cli -am package -Dmaven.test.skip\n");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void classPath_ofNothing_showsAnExample() throws Exception {
    Ended ended = katydid(Map.of("JAVA_HOME", JAVA), "--class-path");

    assertThat(ended.printed()).startsWith("--class-path needs classes and jars, as in: katydid");
    assertThat(ended.code()).isEqualTo(2);
  }

  private Ended katydid(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", link.toString()));
    command.addAll(List.of(arguments));
    return Ended.of(folder, variables, command);
  }
}
