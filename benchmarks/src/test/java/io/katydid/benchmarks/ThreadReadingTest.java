package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadReadingTest {

  @TempDir Path tasks;

  @Test
  void threads_ofAProcess_haveTheirTimes() throws IOException {
    thread("1", "1500000000 7 3\n");
    thread("2", "250000000 0 1\n");

    assertThat(ThreadReading.threads(tasks).values())
        .extracting(ThreadReading.Used::seconds)
        .containsExactlyInAnyOrder(1.5, 0.25);
  }

  @Test
  void threads_oneHasEnded_areThoseThatAreThere() throws IOException {
    thread("1", "1500000000 7 3\n");
    Files.createDirectory(tasks.resolve("2"));

    assertThat(ThreadReading.threads(tasks)).hasSize(1);
  }

  @Test
  void threads_processHasEnded_areNone() {
    assertThat(ThreadReading.threads(tasks.resolve("ended"))).isEmpty();
  }

  private void thread(String id, String times) throws IOException {
    Path thread = Files.createDirectory(tasks.resolve(id));
    Files.writeString(thread.resolve("comm"), "main\n");
    Files.writeString(thread.resolve("schedstat"), times);
  }
}
