package io.katydid.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {

  @TempDir Path directory;

  @Test
  void entries_noPath_areNone() {
    assertThat(ModulePath.entries("")).isEmpty();
  }

  @Test
  void entries_jarsAndADirectoryOfJars_areAllJarsInTheOrderOfThePath() throws IOException {
    Path library = Files.createDirectory(directory.resolve("library"));
    Path first = EmptyJar.in(library, "first.jar");
    Path second = EmptyJar.in(library, "second.jar");
    Path other = EmptyJar.in(directory, "other.jar");

    assertThat(ModulePath.entries(other + File.pathSeparator + library))
        .containsExactly(other, first, second);
  }

  @Test
  void entries_whatIsNotThere_isLeftOut() {
    assertThat(ModulePath.entries(directory.resolve("missing").toString())).isEmpty();
  }
}
