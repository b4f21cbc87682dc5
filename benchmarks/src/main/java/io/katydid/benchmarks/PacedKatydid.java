package io.katydid.benchmarks;

import io.katydid.cli.Katydid;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Katydid in a fork, with even arrivals. */
final class PacedKatydid implements PacedClient {

  private final JavaProcess java = KatydidClient.command("");

  @Override
  public String name() {
    return "katydid";
  }

  @Override
  public String installation() {
    return "";
  }

  @Override
  public boolean isInstalled() {
    return true;
  }

  @Override
  public String[] versionCommand() {
    return java.versionCommand();
  }

  @Override
  public ProcessBuilder process(Pace pace) {
    List<String> options = new ArrayList<>(List.of("run", PlainUser.class.getName()));
    options.addAll(List.of("--host", pace.url(), "--arrivals", "even"));
    options.addAll(List.of("--arrival-rate", pace.rate() + "/s"));
    options.addAll(List.of("--max-users", "" + pace.connections()));
    options.addAll(List.of("--run-time", pace.seconds() + "s"));
    if (pace.warmUp() > 0) {
      options.addAll(List.of("--warm-up", pace.warmUp() + "s"));
    }
    options.addAll(List.of("--json", KatydidClient.RESULT));
    return java.running(List.of(), Katydid.class, options);
  }

  @Override
  public int reportsFrom(Pace pace) {
    return pace.warmUp();
  }

  @Override
  public Percentiles report(Pace pace, String output) {
    JsonNode times = KatydidClient.result(pace.directory()).get("total").get("responseTimeMillis");
    return new Percentiles(
        times.path("p50").asDouble(Double.NaN),
        times.path("p99").asDouble(Double.NaN),
        times.path("p99.9").asDouble(Double.NaN));
  }
}
