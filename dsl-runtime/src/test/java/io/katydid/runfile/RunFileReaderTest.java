package io.katydid.runfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.report.JsonReport;
import io.katydid.report.TextReport;
import io.katydid.result.Outcome;
import io.katydid.store.SeriesPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileReaderTest {

  private static final int VERSION_AT = 8;

  @TempDir private Path directory;

  @Test
  void read_writtenRun_isTheSame() {
    FinishedRun read = RunFileReader.read(KeptRuns.write(file()));

    assertThat(read.header()).usingRecursiveComparison().isEqualTo(KeptRuns.HEADER);
    assertThat(read.outcome().end()).isEqualTo(KeptRuns.END);
    assertThat(read.otherLoadSeconds()).isEqualTo(7);
    assertThat(read.outcome().kept().total().count()).isEqualTo(1 + 2 + 3);
    assertThat(series(read)).isEqualTo(series(KeptRuns.inMemory())).hasSize(3);
  }

  /** Wherever it is cut, what was written whole is read, and nothing else. */
  @Test
  void read_cutAtEachByte_isWhatWasWrittenWhole() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    int headerLength = KeptRuns.headerLength();
    long seconds = 0;
    for (int length = 0; length < whole.length; length++) {
      Path cut = directory.resolve("cut-" + length);
      Files.write(cut, Arrays.copyOf(whole, length));
      if (length < headerLength) {
        assertThatThrownBy(() -> RunFileReader.read(cut)).hasMessageEndingWith("it has no run");
        continue;
      }
      FinishedRun run = RunFileReader.read(cut);
      assertThat(run.outcome().stopReason()).isEqualTo("the run file ends early");
      assertThat(run.outcome().elapsedNanos()).isBetween(seconds, seconds + KeptRuns.SECOND);
      seconds = run.outcome().elapsedNanos();
    }

    assertThat(seconds).isEqualTo(3 * KeptRuns.SECOND);
    assertThat(RunFileReader.read(file()).outcome().stopReason()).isEqualTo("run time over");
  }

  @Test
  void report_cutShort_failsForThatReason() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    Path cut = directory.resolve("cut");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
    FinishedRun run = RunFileReader.read(cut);

    assertThat(run.report().verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(TextReport.write(run.report()))
        .contains("FAIL: the run itself went wrong")
        .contains("  - the run file ends early, 3s after the start of the run")
        .contains("ended by: the run file ends early");
  }

  @Test
  void report_madeTwice_isTheSame() {
    FinishedRun run = RunFileReader.read(KeptRuns.write(file()));

    assertThat(JsonReport.write(run.report())).isEqualTo(JsonReport.write(run.report()));
    assertThat(JsonReport.write(run.report())).contains("\"version\": \"0.0.7\"");
  }

  @Test
  void read_noSuchFile_isRefused() {
    assertThatThrownBy(() -> RunFileReader.read(file()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the run file %s cannot be read: there is none".formatted(file()));
  }

  @Test
  void read_anotherFile_isRefused() throws IOException {
    Files.writeString(file(), "{\"product\":\"katydid\"}");

    assertThatThrownBy(() -> RunFileReader.read(file()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the run file %s cannot be read: ".formatted(file()))
        .hasMessageContaining("7b");
  }

  @Test
  void read_anotherVersion_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    whole[VERSION_AT] = 99;
    Files.write(file(), whole);

    assertThatThrownBy(() -> RunFileReader.read(file())).hasMessageContaining("version 99");
  }

  /** Whichever byte is damaged, what was written before it is read; without a header, nothing. */
  @Test
  void read_damagedAtEachByte_isWhatWasWrittenBefore() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    int headerLength = KeptRuns.headerLength();
    long seconds = 0;
    for (int at = 0; at < whole.length; at++) {
      Path damaged = damaged(whole, at);
      if (at < headerLength) {
        assertThatThrownBy(() -> RunFileReader.read(damaged))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("the run file %s cannot be read: ".formatted(damaged));
        continue;
      }
      FinishedRun run = RunFileReader.read(damaged);
      assertThat(run.outcome().stopReason()).isEqualTo("the run file is damaged");
      assertThat(run.outcome().elapsedNanos()).isBetween(seconds, seconds + KeptRuns.SECOND);
      seconds = run.outcome().elapsedNanos();
    }

    assertThat(seconds).isEqualTo(3 * KeptRuns.SECOND);
  }

  @Test
  void read_damagedHeader_isRefusedForThatReason() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    Path damaged = damaged(whole, KeptRuns.headerLength() / 2);

    assertThatThrownBy(() -> RunFileReader.read(damaged))
        .hasMessageContaining("cannot be read: the frame at byte 9 is damaged: its checksum is ");
  }

  @Test
  void report_damaged_failsForThatReason() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    FinishedRun run = RunFileReader.read(damaged(whole, whole.length - 1));

    assertThat(run.report().verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(TextReport.write(run.report()))
        .contains("FAIL: the run itself went wrong")
        .containsPattern(
            "  - the run file is damaged, 3s after the start of the run: the\\s+frame at byte")
        .contains("ended by: the run file is damaged");
    assertThat(JsonReport.write(run.report()))
        .contains("the run file is damaged, 3s after the start of the run: the frame at byte ");
  }

  @Test
  void read_bytesAfterTheEnd_areNoPartOfTheRun() throws IOException {
    byte[] whole = Files.readAllBytes(KeptRuns.write(file()));
    for (byte more : new byte[] {0, 1}) {
      byte[] longer = Arrays.copyOf(whole, whole.length + 1);
      longer[whole.length] = more;
      Files.write(file(), longer);

      assertThat(RunFileReader.read(file()).outcome().end()).isEqualTo(KeptRuns.END);
    }
  }

  private Path damaged(byte[] whole, int at) throws IOException {
    byte[] damaged = whole.clone();
    damaged[at] ^= (byte) (1 << at % Byte.SIZE);
    return Files.write(directory.resolve("damaged-" + at), damaged);
  }

  private static List<SeriesPart> series(FinishedRun run) {
    return run.outcome().series().parts(Long.MAX_VALUE).toList();
  }

  private Path file() {
    return directory.resolve("kept.run");
  }
}
