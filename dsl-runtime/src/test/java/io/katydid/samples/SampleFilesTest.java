package io.katydid.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.SampleQueue;
import io.katydid.measure.Sampler;
import io.katydid.measure.WallClock;
import io.katydid.measure.WatchedFigures;
import io.katydid.run.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

  /** More than a queue has places for. */
  private static final int MANY = 40_000;

  @TempDir private Path directory;

  private final SampleQueue queue = SampleQueue.forThisJvm();
  private final Recorder recorder =
      new Recorder(WatchedFigures.of(name -> List.of()), List.of(), () -> 0, WallClock.NONE, queue);

  private SampleFiles to(Path file) {
    return to(file, "");
  }

  private SampleFiles to(Path file, String writer) {
    return new SampleFiles(writer, List.of(new SampleFile("jtl", file, new JtlFormat())), queue);
  }

  private static void begin(SampleFiles files) {
    files.begin(Clock.SYSTEM::nanoTime, Clock.SYSTEM::parkUntil);
  }

  private void samples(int count) {
    Sampler sampler = new Sampler(recorder);
    for (int i = 0; i < count; i++) {
      sampler.start(recorder.series("GET /"), 0, 0);
      sampler.finish(1);
    }
    sampler.close();
  }

  private List<ErrorGroup> remarks() {
    return recorder.read(0).sinceStart().groups();
  }

  @Test
  void samples_ofManyUsers_areAllInTheFile() throws IOException, InterruptedException {
    Path file = directory.resolve("new/samples.jtl");
    SampleFiles files = to(file);
    begin(files);
    List<Thread> users =
        IntStream.range(0, 4)
            .mapToObj(user -> Thread.ofPlatform().start(() -> samples(500)))
            .toList();
    for (Thread user : users) {
      user.join();
    }
    files.end(recorder);

    assertThat(Files.readAllLines(file)).hasSize(1 + 4 * 500);
    assertThat(remarks()).isEmpty();
  }

  @Test
  void samples_thatCameTooFast_areCountedInARemark() throws IOException {
    Path file = directory.resolve("samples.jtl");
    SampleFiles files = to(file);
    samples(MANY);
    begin(files);
    files.end(recorder);

    int written = Files.readAllLines(file).size() - 1;
    assertThat(written).isBetween(1, MANY - 1);
    assertThat(remarks())
        .containsExactly(
            new ErrorGroup(
                "jtl",
                ErrorGroup.REMARK,
                "samples are not in " + file + ": they came faster than they could be written",
                MANY - written,
                ""));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void samples_toAFullDisk_areCountedInARemark() {
    SampleFiles files = to(Path.of("/dev/full"));
    begin(files);
    samples(10_000);
    files.end(recorder);

    assertThat(remarks())
        .containsExactly(
            new ErrorGroup(
                "jtl",
                ErrorGroup.REMARK,
                "samples are not in /dev/full: No space left on device",
                10_000,
                ""));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void samples_toAFullDiskOfAWorker_areRemarkedByItsName() {
    SampleFiles files = to(Path.of("/dev/full"), "worker 2");
    begin(files);
    samples(100);
    files.end(recorder);

    assertThat(remarks())
        .extracting(ErrorGroup::message)
        .containsExactly("worker 2: samples are not in /dev/full: No space left on device");
  }

  @Test
  void file_ofAnEarlierRun_isNotTakenForThatOfARunWithoutSamples() throws IOException {
    Path file = Files.writeString(directory.resolve("samples.jtl"), "earlier");
    SampleFiles files = to(file);
    begin(files);
    files.end(recorder);

    assertThat(file).doesNotExist();
    assertThat(remarks()).isEmpty();
  }

  @Test
  void files_thatAreNone_cannotBeFailed() {
    SampleFiles.NONE.begin(() -> 0, due -> {});
    SampleFiles.NONE.end(recorder);

    assertThat(SampleFiles.NONE.queue()).isNull();
    assertThat(remarks()).isEmpty();
  }

  @Test
  void path_thatIsADirectory_isRefusedBeforeTheLoad() {
    SampleFile file = new SampleFile("jtl", directory, new JtlFormat());
    file.begin();
    file.write(Samples.get("GET /"));

    assertThat(file.lost()).isEqualTo(1);
    assertThat(file.failure()).contains("directory");
    assertThatThrownBy(() -> SampleFiles.require(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the samples cannot be written to " + directory + ": ");
  }
}
