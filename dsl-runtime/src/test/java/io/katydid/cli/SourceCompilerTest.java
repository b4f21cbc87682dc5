package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code katydid run FastApiUser.java} gives javac, and where there is none. */
class SourceCompilerTest {

  private static final ClassPath EMPTY = new ClassPath(List.of());

  @TempDir private Path directory;

  private Path file(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void compile_jre_asksForAJdk() throws IOException {
    SourceFiles files = new SourceFiles(List.of(file("Shopper.java", "class Shopper {}") + ""));
    try (SourceCompiler compiler = new SourceCompiler(Optional.empty(), new Shell().err)) {
      assertThatThrownBy(() -> compiler.compile(files, EMPTY, ClassLoader.getSystemClassLoader()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this Java has no compiler: to run source files, use the java of a JDK, not of a"
                  + " JRE");
    }
  }

  @Test
  void compile_withoutProcessor_namesTheJarToAdd() throws IOException {
    SourceFiles files = new SourceFiles(List.of(file("Shopper.java", "class Shopper {}") + ""));
    try (SourceCompiler compiler = new SourceCompiler(new Shell().err)) {
      assertThatThrownBy(() -> compiler.compile(files, EMPTY, ClassLoader.getPlatformClassLoader()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "to run source files, add katydid-dsl-processor.jar to the class path (java -cp), or"
                  + " use katydid.jar, which has it");
    }
  }

  @Test
  void run_fileIsMissing_saysWhereItWasLookedFor() {
    Shell shell = new Shell();

    assertThat(shell.katydid("run", "Nowhere.java")).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith(
            "there is no file Nowhere.java that can be read in " + Path.of("").toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "src/Shopper.java, class Shopper {}, src",
    "src/com/shop/Shopper.java, package com.shop; class Shopper {}, src",
    "src/com/shop/Shopper.java, '/* package of ours */\n  package com.shop ;', src",
    "src/com/shop/Shopper.java, class Shopper {}, src/com/shop",
    "elsewhere/Shopper.java, package com.shop; class Shopper {}, elsewhere",
  })
  void arguments_sourcePath_isTheRootOfThePackages(String path, String text, String root)
      throws IOException {
    SourceFiles files = new SourceFiles(List.of(file(path, text).toString()));

    assertThat(files.arguments(EMPTY, directory))
        .containsSequence("--source-path", directory.resolve(root).toString());
  }
}
