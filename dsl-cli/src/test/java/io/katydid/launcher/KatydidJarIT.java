package io.katydid.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.katydid.text.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar by itself, as somebody has it who has downloaded it. */
class KatydidJarIT {

  private static final Path JAR = Path.of(System.getProperty("katydid.jar"));

  private static final String JAVA = System.getProperty("java.home");

  @TempDir private Path folder;

  @Test
  void size_always_isBelowTenMegabytes() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(10_000_000);
  }

  @Test
  void licences_ofWhatIsInside_areKept() throws IOException {
    assertThat(entry("META-INF/LICENSE")).contains("Apache License", "Version 2.0");
    assertThat(entry("META-INF/NOTICE"))
        .contains("Apache HttpClient\nCopyright", "Jackson JSON processor", "picocli", "JavaPoet")
        .contains("Mozilla Public License 2.0", "Copyright 2018-2020 Raffaello Giulietti");
    assertThat(entry("META-INF/FastDoubleParser-LICENSE")).contains("MIT License");
  }

  private static String entry(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** That it builds is shown by the project of the tutorial, which it is. */
  @Test
  void init_newFolder_writesAProjectOfThisVersion() throws Exception {
    Ended ended = java(JAVA, List.of(), "init", "my shop", "--package", "com.acme");

    assertThat(ended.printed())
        .startsWith("wrote my shop/pom.xml\n")
        .contains("wrote my shop/src/test/java/com/acme/BookshopLoadIT.java\n")
        .contains("  cd 'my shop' && mvn verify\n");
    assertThat(ended.code()).isZero();
    assertThat(folder.resolve("my shop/pom.xml"))
        .content()
        .contains("<artifactId>my-shop</artifactId>")
        .contains("<katydid.version>" + Version.current() + "</katydid.version>")
        .containsPattern("<artifactId>junit-jupiter</artifactId>\\s+<version>\\d");
  }

  @Test
  void run_jreWithoutCompiler_asksForAJdk() throws Exception {
    Files.writeString(folder.resolve("Visitor.java"), "class Visitor {}");

    Ended ended =
        java(
            JAVA,
            List.of("--limit-modules", "java.management,jdk.management,java.naming"),
            "run",
            "Visitor.java");

    assertThat(ended.printed()).startsWith("this Java has no compiler: to run source files, use");
    assertThat(ended.code()).isEqualTo(2);
  }

  /** Where Maven runs on such a Java. Others are the subject of {@link LauncherTest}. */
  @Test
  void start_oldJava_saysWhatIsNeeded() throws Exception {
    String home = System.getProperty("maven.java.home");
    assumeThat(Files.readString(Path.of(home, "release")))
        .as("the release of the Java of Maven")
        .containsPattern("JAVA_VERSION=\"(1\\.8|1\\d)");

    Ended ended = java(home, List.of(), "list");

    assertThat(ended.printed())
        .startsWith("katydid needs Java 21 or newer, and this is Java 1")
        .doesNotContain("Exception");
    assertThat(ended.code()).isEqualTo(2);
  }

  private Ended java(String home, List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(home, "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return Ended.of(folder, Map.of(), command);
  }
}
