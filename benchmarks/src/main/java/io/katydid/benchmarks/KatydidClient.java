package io.katydid.benchmarks;

import io.katydid.cli.Katydid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Katydid as its users run it: an annotated class, the command line, everything measured. */
final class KatydidClient implements Client {

  private static final String RESULT = "katydid.json";

  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private final List<String> jvmFlags;

  /** Katydid in a virtual machine with these flags. */
  KatydidClient(String jvmFlags) {
    this.jvmFlags = Arrays.stream(jvmFlags.split(" ", -1)).filter(flag -> !flag.isEmpty()).toList();
  }

  @Override
  public String name() {
    return "katydid";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {java, "--version"};
  }

  @Override
  public ProcessBuilder process(Load load) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(jvmFlags);
    if (load.request() == Case.TLS) {
      command.addAll(load.server().certificate().trustFlags());
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Katydid.class.getName()));
    command.addAll(List.of("run", load.request().userClass().getName(), "-H", load.host()));
    command.addAll(List.of("-u", "" + load.users(), "-t", load.seconds() + "s", "--json", RESULT));
    return new ProcessBuilder(command);
  }

  @Override
  public Told told(Load load, String output) {
    JsonNode total =
        new JsonMapper().readTree(load.directory().resolve(RESULT).toFile()).get("total");
    JsonNode times = total.get("responseTimeMillis");
    return new Told(
        times.path("p50").asDouble(Double.NaN),
        times.path("p99").asDouble(Double.NaN),
        total.get("failures").asLong());
  }
}
