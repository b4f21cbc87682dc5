package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code katydid init} refuses; what it writes is run by the test of katydid.jar. */
class InitCommandTest {

  @TempDir private Path folder;

  private final Shell shell = new Shell();

  @Test
  void init_twoTools_isRefused() {
    assertThat(shell.katydid("init", folder + "", "--maven", "--gradle")).isEqualTo(2);
    assertThat(shell.errOnOneLine()).startsWith("Error: --maven, --gradle are mutually exclusive");
  }

  @Test
  void init_packageIsNone_isRefused() throws IOException {
    Path project = folder.resolve("new");

    assertThat(shell.katydid("init", project + "", "--package", "my load")).isEqualTo(2);
    assertThat(shell.err()).startsWith("\"my load\" is no name of a package");
    assertThat(Files.exists(project)).isFalse();
  }

  @Test
  void init_packageHasAKeyword_namesIt() {
    assertThat(shell.katydid("init", folder + "", "--package", "com.class")).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith("\"com.class\" is no name of a package, as \"class\" is a word of Java");
  }

  @Test
  void init_folderIsAFile_isRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("notes.txt"));

    assertThat(shell.katydid("init", file + "")).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith(file + " is a file: name a folder, new or there already");
  }

  @Test
  void init_help_hasItsOptions() {
    assertThat(shell.katydid("init", "--help")).isZero();
    assertThat(shell.out()).contains("--maven", "--gradle", "--package=NAME", "--artifact=NAME");
  }
}
