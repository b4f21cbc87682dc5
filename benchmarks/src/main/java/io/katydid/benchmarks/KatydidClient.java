package io.katydid.benchmarks;

import io.katydid.cli.Katydid;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Katydid as its users run it: an annotated class, the command line, everything measured. */
final class KatydidClient implements Client {

  private static final String RESULT = "katydid.json";

  private final JavaProcess java;

  KatydidClient(JavaProcess java) {
    this.java = java;
  }

  @Override
  public String name() {
    return "katydid";
  }

  @Override
  public String[] versionCommand() {
    return java.versionCommand();
  }

  @Override
  public ProcessBuilder process(Load load) {
    return java.running(
        load.request() == Case.TLS ? load.server().certificate().trustFlags() : List.of(),
        Katydid.class,
        "run",
        load.request().userClass().getName(),
        "--host=" + load.host(),
        "--users=" + load.users(),
        "--run-time=" + load.seconds() + "s",
        "--json=" + RESULT);
  }

  @Override
  public Told told(Path directory, String output) {
    JsonNode total = new JsonMapper().readTree(directory.resolve(RESULT).toFile()).get("total");
    JsonNode times = total.get("responseTimeMillis");
    return new Told(
        times.path("p50").asDouble(Double.NaN),
        times.path("p99").asDouble(Double.NaN),
        total.get("failures").asLong());
  }
}
