package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grafana k6. */
final class K6 implements Peer {

  private static final String RESULT = "k6.json";

  @Override
  public String name() {
    return "k6";
  }

  @Override
  public String installation() {
    return "see https://grafana.com/docs/k6/latest/set-up/install-k6";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"k6", "version"};
  }

  @Override
  public ProcessBuilder process(Load load) throws IOException {
    Resource.copy("k6.js", load.directory());
    ProcessBuilder process =
        new ProcessBuilder(
            "k6",
            "run",
            "--quiet",
            "--vus=" + load.users(),
            "--duration=" + load.seconds() + "s",
            "--summary-trend-stats=med,p(99)",
            "--summary-export=" + RESULT,
            "k6.js");
    process.environment().put("URL", load.url());
    load.server()
        .certificate()
        .ifPresent(certificate ->
            process.environment().put("SSL_CERT_FILE", certificate.pem().toString()));
    process.environment().put("CASE", load.request().toString());
    return process;
  }

  @Override
  public ClientReport report(Path directory, String output) {
    JsonNode metrics = new JsonMapper().readTree(directory.resolve(RESULT).toFile()).get("metrics");
    JsonNode times = metrics.get("http_req_duration");
    // http_req_failed is a rate of "failed", so its passes are the failures.
    return new ClientReport(
        times.get("med").asDouble(),
        times.get("p(99)").asDouble(),
        metrics.get("http_req_failed").get("passes").asLong());
  }
}
