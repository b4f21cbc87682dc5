package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WrkTest {

  private static final String OUTPUT =
      """
      Running 3s test @ http://127.0.0.1:18080/
        1 threads and 100 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency   303.62us   90.90us   4.71ms   91.44%
          Req/Sec   169.09k     8.79k  181.25k    70.97%
        Latency Distribution
           50%  250.00us
           75%  327.00us
           90%  377.00us
           99%    1.21s
        521334 requests in 3.10s, 85.02MB read
        Socket errors: connect 1, read 20, write 0, timeout 300
        Non-2xx or 3xx responses: 4000
      Requests/sec: 168192.08
      Transfer/sec:     27.43MB
      """;

  private static ClientReport report(String output) {
    return new Wrk().report(Path.of(""), output);
  }

  @Test
  void report_unitsDiffer_givesMilliseconds() {
    assertThat(report(OUTPUT).p50Millis()).isEqualTo(0.25);
    assertThat(report(OUTPUT).p99Millis()).isEqualTo(1210);
  }

  @Test
  void report_errorsOfSocketsAndStatus_areFailures() {
    assertThat(report(OUTPUT).failures()).isEqualTo(4321);
  }

  @Test
  void report_noErrors_noFailures() {
    assertThat(report("50% 1.00ms\n99% 2.00ms").failures()).isZero();
  }

  @Test
  void report_noPercentiles_showsTheOutput() {
    assertThatThrownBy(() -> report("unable to connect"))
        .hasMessageContaining("reported no 50%")
        .hasMessageContaining("unable to connect");
  }
}
