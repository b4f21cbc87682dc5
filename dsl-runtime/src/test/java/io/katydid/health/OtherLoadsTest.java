package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.OneRequestUser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherLoadsTest {

  @TempDir private Path folder;

  /** Another process, which holds a file until it is ended. */
  static final class Holder {

    public static void main(String[] args) throws IOException {
      try (FileChannel file =
          FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.lock();
        System.out.println("held");
        int unused = System.in.read();
      }
    }
  }

  private static int secondsOf(OtherLoads loads) {
    loads.look();
    return loads.seconds();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void look_alone_seesNothing() throws IOException {
    try (OtherLoads loads = OtherLoads.begin(folder.resolve("loads"))) {
      assertThat(secondsOf(loads)).isZero();
    }
    assertThat(folder.resolve("loads")).isEmptyDirectory();
  }

  @Test
  void look_twoInThisProcess_seeEachOtherWhileBothRun() {
    try (OtherLoads first = OtherLoads.begin(folder)) {
      try (OtherLoads second = OtherLoads.begin(folder)) {
        assertThat(secondsOf(first)).isEqualTo(1);
        assertThat(secondsOf(second)).isEqualTo(1);
        assertThat(secondsOf(first)).isEqualTo(2);
      }
      assertThat(secondsOf(first)).isEqualTo(2);
    }
  }

  @Test
  void look_anotherProcess_isSeenUntilItIsKilled() throws IOException, InterruptedException {
    Path other = folder.resolve("1-other.load");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                other.toString())
            .start();
    try (OtherLoads loads = OtherLoads.begin(folder)) {
      assertThat(holder.inputReader().readLine()).isEqualTo("held");
      assertThat(secondsOf(loads)).isEqualTo(1);

      holder.destroyForcibly();
      assertThat(holder.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(secondsOf(loads)).isEqualTo(1);
      assertThat(other).doesNotExist();
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void look_fileThatAnEarlierProcessOfThisNumberLeft_isDeleted() throws IOException {
    Path left = folder.resolve(ProcessHandle.current().pid() + "-left.load");
    Files.createFile(left);
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

    try (OtherLoads loads = OtherLoads.begin(folder)) {
      assertThat(secondsOf(loads)).isZero();
      assertThat(files()).isEqualTo(1);
    }
  }

  @Test
  void execute_besideAnotherLoad_warns() {
    try (OtherLoads other = OtherLoads.begin()) {
      LoadResult result = LoadRun.of(OneRequestUser.class).host("http://[::1]:1").execute();

      assertThat(other.seconds()).isZero();
      assertThat(result.text().replaceAll("\\s+", " "))
          .contains("another load test ran on this machine at the same time for ");
    }
  }

  @Test
  void begin_folderThatCannotBe_noticesNothing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    try (OtherLoads loads = OtherLoads.begin(file)) {
      assertThat(secondsOf(loads)).isZero();
    }
  }
}
