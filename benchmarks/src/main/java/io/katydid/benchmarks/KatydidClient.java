package io.katydid.benchmarks;

import io.katydid.cli.Katydid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Katydid as its users run it: an annotated class, the command line, everything measured. */
final class KatydidClient implements Client {

  static final String RESULT = "katydid.json";

  /** Those of the alias in the README, for the command, which does not make the load. */
  private static final String COMMAND_FLAGS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final JavaProcess java;
  private final boolean forks;
  private final String name;
  private final @Nullable Class<?> userClass;

  private KatydidClient(JavaProcess java, boolean forks) {
    this(java, forks, "katydid", null);
  }

  private KatydidClient(
      JavaProcess java, boolean forks, String name, @Nullable Class<?> userClass) {
    this.java = java;
    this.forks = forks;
    this.name = name;
    this.userClass = userClass;
  }

  /** The same with users of this class, under this name. */
  KatydidClient with(String name, Class<?> userClass) {
    return new KatydidClient(java, forks, name, userClass);
  }

  /**
   * Katydid as it is started by its users: the load is made in a fork.
   *
   * @param moreFlags for the virtual machine that starts the fork; or empty
   */
  static KatydidClient forking(String moreFlags) {
    return new KatydidClient(command(moreFlags), true);
  }

  /**
   * Katydid in one virtual machine, as it is within a test that does not fork.
   *
   * @param jvmFlags those of this virtual machine; or empty
   */
  static KatydidClient embedded(String jvmFlags) {
    return new KatydidClient(new JavaProcess(jvmFlags), false);
  }

  /** The virtual machine of the command, which starts the fork, with more flags. */
  static JavaProcess command(String moreFlags) {
    return new JavaProcess(COMMAND_FLAGS + " " + moreFlags);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String[] versionCommand() {
    return java.versionCommand();
  }

  @Override
  public boolean makes(Case request) {
    return true;
  }

  @Override
  public ProcessBuilder process(Load load) {
    Class<?> users = userClass == null ? load.request().userClass() : userClass;
    List<String> options = new ArrayList<>(List.of("run", users.getName()));
    options.addAll(List.of("--host", load.host(), "--users", "" + load.users()));
    options.addAll(List.of("--run-time", load.seconds() + "s", "--json", RESULT));
    if (load.request() == Case.WAIT) {
      options.addAll(List.of("--warm-up", 250 * load.seconds() + "ms"));
    }
    if (load.request().isHttp2()) {
      options.add("--http2");
    }
    if (load.request() == Case.STREAMS) {
      options.addAll(List.of("--connections", "1"));
    }
    if (!forks) {
      options.add("--no-fork");
    }
    List<String> trust =
        load.request() == Case.TLS
            ? load.server().certificate().map(Certificate::trustFlags).orElse(List.of())
            : List.of();
    return java.running(trust, Katydid.class, options);
  }

  @Override
  public ClientReport report(Path directory, String output) {
    JsonNode total = result(directory).get("total");
    JsonNode times = total.get("responseTimeMillis");
    return new ClientReport(
        times.path("p50").asDouble(Double.NaN),
        times.path("p99").asDouble(Double.NaN),
        total.get("failures").asLong());
  }

  @Override
  public OptionalLong counted(Path directory, String output) {
    JsonNode result = result(directory);
    JsonNode counts = result.get("counts");
    return OptionalLong.of(
        result.get("total").get("count").asLong()
            + counts.get("retries").asLong()
            + counts.get("redirects").asLong()
            + counts.get("cutOff").asLong());
  }

  /** All it has written there of a run. */
  static JsonNode result(Path directory) {
    return new JsonMapper().readTree(directory.resolve(RESULT).toFile());
  }
}
