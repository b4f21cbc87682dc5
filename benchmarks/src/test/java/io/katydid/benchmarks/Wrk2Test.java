package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.benchmarks.PacedClient.Percentiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class Wrk2Test {

  private static final String OUTPUT =
      """
      Running 15s test @ http://127.0.0.1:37013
        1 threads and 100 connections
        Thread calibration: mean lat.: 10.382ms, rate sampling interval: 20ms
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency    10.03ms    2.92ms  15.29ms   57.66%
        Latency Distribution (HdrHistogram - Recorded Latency)
       50.000%   10.02ms
       75.000%   12.54ms
       99.000%    1.05s\s
       99.900%    2.02s\s
       99.990%    2.07s\s
      """;

  @Test
  void report_itsTable_givesMilliseconds() {
    Pace pace = new Pace("http://127.0.0.1", 1000, 15, 0, 100, Path.of(""));
    assertThat(new Wrk2().report(pace, OUTPUT)).isEqualTo(new Percentiles(10.02, 1050, 2020));
  }

  @Test
  void reportsFrom_aRun_isAfterItsCalibration() {
    assertThat(new Wrk2().reportsFrom(new Pace("", 1, 15, 0, 1, Path.of("")))).isEqualTo(10);
    assertThat(new Wrk2().reportsFrom(new Pace("", 1, 5, 0, 1, Path.of("")))).isEqualTo(5);
  }
}
