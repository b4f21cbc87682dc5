package io.katydid.benchmarks;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Oha at a constant rate, on one thread. It counts times from when a request was due. */
final class PacedOha implements PacedClient {

  private final Oha oha = new Oha();

  @Override
  public String name() {
    return oha.name();
  }

  @Override
  public String installation() {
    return oha.installation();
  }

  @Override
  public String[] versionCommand() {
    return oha.versionCommand();
  }

  @Override
  public ProcessBuilder process(Pace pace) {
    List<String> command = Oha.command(pace.connections(), pace.seconds());
    command.addAll(List.of("-q", "" + pace.rate(), "--latency-correction", pace.url()));
    return new ProcessBuilder(command);
  }

  @Override
  public int reportsFrom(Pace pace) {
    return 0;
  }

  @Override
  public Percentiles report(Pace pace, String output) {
    JsonNode result = Oha.result(pace.directory());
    return new Percentiles(
        Oha.percentile(result, "p50"),
        Oha.percentile(result, "p99"),
        Oha.percentile(result, "p99.9"));
  }
}
