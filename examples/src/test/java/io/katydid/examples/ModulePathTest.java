package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.examples.server.DemoServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
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

  /** All modules in one directory, as a packaged application has them. */
  @Test
  void command_userClassOfANamedModule_isFoundByItsSimpleNameAndForked(@TempDir Path modules)
      throws Exception {
    assertThat(compile(SHOP)).isEmpty();
    jars(
        modules,
        String.join(File.pathSeparator, MODULE_PATH, entries("picocli"), directory.toString()));
    try (DemoServer server = DemoServer.start()) {
      String printed =
          java(
              "--module-path=" + modules,
              "--add-modules=shop.load,info.picocli",
              "--module=io.katydid/io.katydid.cli.Katydid",
              "run",
              "Visitor",
              "--run-time=1s",
              "--host=" + server.host());

      assertThat(printed).contains("Starting 1 user of Visitor", "in a forked JVM");
      assertThat(server.counts().get("GET /")).isPositive();
    }
  }

  @Test
  void command_picocliIsNotAmongTheRoots_suggestsWhatToAdd() throws IOException {
    assertThat(
            java(
                "--module-path=" + MODULE_PATH,
                "--module=io.katydid/io.katydid.cli.Katydid",
                "list"))
        .contains("--add-modules info.picocli");
  }

  /** JDK 21 starts no module that uses a service of a module that is not there. */
  @Test
  void descriptor_ofTheRuntime_usesNoService() {
    Path[] path =
        Stream.of(MODULE_PATH.split(File.pathSeparator, -1)).map(Path::of).toArray(Path[]::new);

    assertThat(ModuleFinder.of(path).find("io.katydid").orElseThrow().descriptor().uses())
        .isEmpty();
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
    Stream<String> options = Stream.of("--module-path=" + modulePath, "--module=" + main);
    return java(Stream.concat(options, Stream.of(arguments)).toArray(String[]::new));
  }

  private static String java(String... arguments) throws IOException {
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(JAVA), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Puts these entries in a directory, each as a jar. */
  private static void jars(Path directory, String path) throws IOException {
    int number = 0;
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path jar = directory.resolve(number++ + ".jar");
      if (Files.isDirectory(Path.of(entry))) {
        java.util.spi.ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "--create", "--file=" + jar, "-C", entry, ".");
      } else {
        Files.copy(Path.of(entry), jar);
      }
    }
  }

  /** The entries of the class path whose names have one of these. */
  private static String entries(String names) {
    Pattern name = Pattern.compile(names);
    return Stream.of(CLASS_PATH.split(File.pathSeparator, -1))
        .filter(entry -> name.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
