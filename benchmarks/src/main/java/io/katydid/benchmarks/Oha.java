package io.katydid.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Oha: an asynchronous client in Rust. On one thread, because nginx has the other core. */
final class Oha implements Peer {

  private static final String RESULT = "oha.json";
  private static final double MILLIS_PER_SECOND = 1000;

  @Override
  public String name() {
    return "oha";
  }

  /** It has no waits. */
  @Override
  public boolean makes(Case request) {
    return request != Case.WAIT && !request.isHttp2();
  }

  @Override
  public String installation() {
    return "cargo install oha --locked";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"oha", "--version"};
  }

  @Override
  public ProcessBuilder process(Load load) {
    List<String> command = command(load.users(), load.seconds());
    switch (load.request()) {
      case POST -> {
        command.addAll(List.of("-m", "POST", "-T", "application/json"));
        command.addAll(List.of("-d", "{\"name\":\"test\",\"price\":9.99}", load.url()));
      }
      // It takes no certificate that signs itself.
      case TLS -> command.addAll(List.of("--insecure", load.url()));
      case DISTINCT -> command.addAll(List.of("--rand-regex-url", load.url() + "\\?id=[0-9]{12}"));
      default -> command.add(load.url());
    }
    return new ProcessBuilder(command);
  }

  /** Its command, to which an address is to be added, and may be other options. */
  static List<String> command(int connections, int seconds) {
    List<String> command = new ArrayList<>(List.of("oha", "--no-tui", "--worker-threads=1", "-w"));
    command.addAll(List.of("-c", "" + connections, "-z", seconds + "s"));
    command.addAll(List.of("--output-format", "json", "-o", RESULT));
    return command;
  }

  @Override
  public ClientReport report(Path directory, String output) {
    JsonNode result = result(directory);
    return new ClientReport(percentile(result, "p50"), percentile(result, "p99"), failures(result));
  }

  /** All it has written there. */
  static JsonNode result(Path directory) {
    return new JsonMapper().readTree(directory.resolve(RESULT).toFile());
  }

  /** Milliseconds of the percentile of this name. */
  static double percentile(JsonNode result, String name) {
    return result.get("latencyPercentiles").get(name).asDouble(Double.NaN) * MILLIS_PER_SECOND;
  }

  private static long failures(JsonNode result) {
    long failures = 0;
    for (JsonNode number : result.get("errorDistribution")) {
      failures += number.asLong();
    }
    JsonNode statuses = result.get("statusCodeDistribution");
    for (String status : statuses.propertyNames()) {
      failures += status.startsWith("2") ? 0 : statuses.get(status).asLong();
    }
    return failures;
  }
}
