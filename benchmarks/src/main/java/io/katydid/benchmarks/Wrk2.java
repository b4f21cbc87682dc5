package io.katydid.benchmarks;

/**
 * The wrk that keeps a rate, on one thread. Each of its connections keeps its share of the rate for
 * itself.
 */
final class Wrk2 implements PacedClient {

  /** It measures itself for so long, and forgets what it has seen in that time. */
  private static final int CALIBRATION_SECONDS = 10;

  @Override
  public String name() {
    return "wrk2";
  }

  @Override
  public String installation() {
    return "build github.com/giltene/wrk2 by make, and put its wrk on the path as wrk2";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"sh", "-c", "wrk2 --version | cut -d' ' -f1,2"};
  }

  @Override
  public ProcessBuilder process(Pace pace) {
    return new ProcessBuilder(
        "wrk2",
        "-t1",
        "-c" + pace.connections(),
        "-d" + pace.seconds() + "s",
        "-R" + pace.rate(),
        "--latency",
        pace.url());
  }

  @Override
  public int reportsFrom(Pace pace) {
    return Math.min(CALIBRATION_SECONDS, pace.seconds());
  }

  @Override
  public Percentiles report(Pace pace, String output) {
    return new Percentiles(
        Wrk.percentile(output, "50.000"),
        Wrk.percentile(output, "99.000"),
        Wrk.percentile(output, "99.900"));
  }
}
