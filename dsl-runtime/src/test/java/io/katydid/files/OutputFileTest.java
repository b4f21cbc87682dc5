package io.katydid.files;

import static java.nio.file.StandardOpenOption.APPEND;
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

  @Test
  void requireWritable_noFile_leavesNone() throws IOException {
    Path file = directory.resolve("new/result.json");

    new OutputFile(file).requireWritable(WRITE);

    assertThat(file).doesNotExist();
    assertThat(file.getParent()).isDirectory();
  }

  @Test
  void requireWritable_fileOfBefore_isLeftAsItIs() throws IOException {
    Path file = Files.writeString(directory.resolve("result.json"), "of yesterday");
    Path empty = Files.createFile(directory.resolve("empty"));

    new OutputFile(file).requireWritable(WRITE);
    new OutputFile(empty).requireWritable(APPEND);

    assertThat(file).hasContent("of yesterday");
    assertThat(empty).isEmptyFile();
  }

  @Test
  void requireWritable_linkToNoFile_leavesTheLink() throws IOException {
    Path link = directory.resolve("latest.json");
    Files.createSymbolicLink(link, directory.resolve("result.json"));

    new OutputFile(link).requireWritable(WRITE);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(directory.resolve("result.json")).doesNotExist();
  }

  @Test
  void requireWritable_directory_isRefused() {
    assertThatIOException()
        .isThrownBy(() -> new OutputFile(directory).requireWritable(WRITE))
        .withMessageContaining(directory.toString());
  }
}
