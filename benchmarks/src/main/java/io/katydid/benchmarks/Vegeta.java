package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;

/** Vegeta, whose report has no p99.9 and is made by another command: none is read. */
final class Vegeta implements PacedClient {

  private static final String TARGETS = "vegeta.targets";

  @Override
  public String name() {
    return "vegeta";
  }

  @Override
  public String installation() {
    return "go install github.com/tsenart/vegeta/v12@latest";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"vegeta", "-version"};
  }

  @Override
  public ProcessBuilder process(Pace pace) throws IOException {
    Files.writeString(pace.directory().resolve(TARGETS), "GET " + pace.url() + "/\n");
    return new ProcessBuilder(
        "vegeta",
        "attack",
        "-targets=" + TARGETS,
        "-output=vegeta.bin",
        "-rate=" + pace.rate() + "/s",
        "-duration=" + pace.seconds() + "s",
        "-max-workers=" + pace.connections(),
        "-connections=" + pace.connections());
  }

  @Override
  public int reportsFrom(Pace pace) {
    return pace.seconds();
  }

  @Override
  public Percentiles report(Pace pace, String output) {
    return new Percentiles(Double.NaN, Double.NaN, Double.NaN);
  }
}
