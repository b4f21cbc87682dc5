package io.katydid.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path directory;

  @Test
  void open_directoriesThatAreNotThere_makesThem() throws IOException {
    Path file = directory.resolve("reports").resolve("today").resolve("result.json");

    new OutputFile(file).open(CREATE, WRITE).close();

    assertThat(file).isEmptyFile();
  }

  @Test
  void open_standardOutput_isRefused() {
    assertThatIOException()
        .isThrownBy(() -> new OutputFile(Path.of("-")).open(CREATE, WRITE))
        .withMessage("standard output has the report as text: name a file, such as ./-");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void isAt_samePathInOtherWords_isTrue() {
    assertThat(at("result.json").isAt(directory.resolve("below/../result.json"))).isTrue();
    assertThat(at("result.json").isAt(directory.resolve("other.json"))).isFalse();
  }

  @Test
  void isAt_link_isTrue() throws IOException {
    Path file = Files.createFile(directory.resolve("result.json"));
    Files.createSymbolicLink(directory.resolve("link.json"), file);

    assertThat(at("link.json").isAt(file)).isTrue();
    assertThat(at("result.json").isAt(directory.resolve("link.json"))).isTrue();
  }

  private OutputFile at(String name) {
    return new OutputFile(directory.resolve(name));
  }
}
