package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.examples.server.DemoServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Katydid on the module path, used by a named module as its owner would. Only what it needs is
 * there: neither JUnit nor picocli nor a JSON library.
 */
class ModulePathTest {

  private static final Path SHOP = Path.of("src/test/modules/shop.load");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  private static final String MODULE_PATH = entries("dsl-api|dsl-runtime|httpclient5|httpcore5");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void load_ofANamedModule_isMade(String jvms) throws Exception {
    assertThat(compile(SHOP)).isEmpty();
    try (DemoServer server = DemoServer.start()) {
      assertThat(run("shop.load/shop.ShopLoad", server.host(), jvms)).isEqualTo("PASS 0");
      assertThat(server.counts().get("GET /")).isPositive();
    }
  }

  /** What is to be pasted into a POM names the version, which no manifest has in a module. */
  @Test
  void load_ofAClassWithoutAPlan_isRefusedWithTheVersionToUse() throws Exception {
    assertThat(compile(SHOP)).isEmpty();
    Files.delete(directory.resolve("shop/Visitor_Plan.class"));

    assertThat(run("shop.load/shop.ShopLoad", "http://localhost", "0"))
        .contains("shop.Visitor has no generated plan")
        .containsPattern("<version>\\d[^$]*</version>");
  }

  @Test
  void module_thatNamesAnInternalType_doesNotCompile() throws Exception {
    Path source = Files.createDirectory(directory.resolve("source"));
    Files.writeString(source.resolve("module-info.java"), "module inside { requires io.katydid; }");
    Files.writeString(
        source.resolve("Inside.java"),
        "package inside; interface Inside { io.katydid.verdict.Judge judge(); }");

    assertThat(compile(source)).contains("declared in module io.katydid, which does not export it");
  }

  /** Compiles with the annotation processor; returns what javac prints. */
  private String compile(Path source) throws IOException {
    Stream<String> options =
        Stream.of(
            "-Xlint:all,-processing,-requires-automatic",
            "--class-path=",
            "--module-path=" + MODULE_PATH,
            "--processor-path=" + entries("dsl-api|dsl-processor|javapoet"),
            "-d",
            directory.toString());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(source)) {
      Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
      String[] arguments = Stream.concat(options, sources).toArray(String[]::new);
      ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Runs the main class of a module in a JVM of its own; returns what it prints. */
  private String run(String main, String... arguments) throws IOException {
    String modulePath = MODULE_PATH + File.pathSeparator + directory;
    Stream<String> java = Stream.of(JAVA, "--module-path=" + modulePath, "--module=" + main);
    Process process =
        new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The entries of the class path whose names have one of these. */
  private static String entries(String names) {
    Pattern name = Pattern.compile(names);
    return Stream.of(CLASS_PATH.split(File.pathSeparator, -1))
        .filter(entry -> name.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
