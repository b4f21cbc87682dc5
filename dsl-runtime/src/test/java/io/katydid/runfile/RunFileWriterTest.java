package io.katydid.runfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFileWriterTest {

  @TempDir private Path directory;

  @Test
  @EnabledOnOs(OS.LINUX)
  void add_diskFull_isReportedOnceAndGoesOn() {
    List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    try (RunFileWriter writer = RunFileWriter.create(Path.of("/dev/full"), warnings::add)) {
      writer.begin(KeptRuns.HEADER);
      writer.add(KeptRuns.interval(1));
      writer.add(KeptRuns.interval(2));
      writer.end(KeptRuns.END, 0);
    }

    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("the run goes on, but is no longer kept in /dev/full, which ends early: ")
        .contains("No space left");
  }

  @Test
  void end_interrupted_writesAllAndStaysInterrupted() {
    Path file = directory.resolve("kept.run");
    Thread.currentThread().interrupt();
    KeptRuns.write(file);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(RunFileReader.read(file).outcome().end()).isEqualTo(KeptRuns.END);
  }

  @Test
  void create_folderThatIsNotThere_makesIt() {
    Path file = directory.resolve("reports").resolve("kept.run");

    assertThat(KeptRuns.write(file)).isNotEmptyFile();
  }

  @Test
  void create_emptyFile_isUsed() throws IOException {
    Path file = Files.createFile(directory.resolve("kept.run"));

    assertThat(KeptRuns.write(file)).isNotEmptyFile();
  }

  @Test
  void create_belowAFile_isRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file")).resolve("kept.run");

    assertThatThrownBy(() -> RunFileWriter.create(file, warning -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the run cannot be kept in %s: %s is not a directory", file, file.getParent());
  }

  @Test
  void create_directory_isRefused() {
    assertThatThrownBy(() -> RunFileWriter.create(directory, warning -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the run cannot be kept in %s: Is a directory", directory);
  }
}
