package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSecondsTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void read_aTimeSeries_comparesTheFirstTwoSecondsWithTheLast() throws IOException {
    Files.writeString(
        directory.resolve("katydid.json"),
        """
        {"timeSeries": [
          {"startSeconds": 0.000000000, "durationSeconds": 1.000000000, "total": {"count": 100}},
          {"startSeconds": 1.000000000, "durationSeconds": 1.000000000, "total": {"count": 300}},
          {"startSeconds": 2.000000000, "durationSeconds": 1.000000000, "total": {"count": 900}},
          {"startSeconds": 3.000000000, "durationSeconds": 1.000000000, "total": {"count": 1000}},
          {"startSeconds": 4.000000000, "durationSeconds": 0.003000000, "total": {"count": 5}}]}
        """);
    FirstSeconds.Start start = FirstSeconds.Start.read(directory, 4);
    assertThat(start).isEqualTo(new FirstSeconds.Start(200, 1000));
    assertThat(start.ratio()).isEqualTo(0.2);
  }
}
