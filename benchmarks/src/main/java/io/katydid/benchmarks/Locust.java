package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Locust, by its faster client, in one process. */
final class Locust implements Peer {

  private static final String RESULT = "locust";

  @Override
  public String name() {
    return "locust";
  }

  @Override
  public String installation() {
    return "pip install locust";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"sh", "-c", "locust --version | cut -d' ' -f1,2"};
  }

  @Override
  public ProcessBuilder process(Load load) throws IOException {
    Resource.copy("locustfile.py", load.directory());
    String users = "" + load.users();
    ProcessBuilder process =
        new ProcessBuilder(
            List.of(
                "locust",
                "--headless",
                "--only-summary",
                "-u",
                users,
                "-r",
                users,
                "-t",
                load.seconds() + "s",
                "-H",
                load.host(),
                "--csv",
                RESULT));
    process.environment().put("KATYDID_PATH", load.request().path());
    process.environment().put("KATYDID_CASE", load.request().toString());
    return process;
  }

  @Override
  public ClientReport report(Path directory, String output) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(RESULT + "_stats.csv"));
    List<String> names = List.of(lines.getFirst().split(",", -1));
    String[] total = lines.getLast().split(",", -1);
    return new ClientReport(
        millis(total[names.indexOf("50%")]),
        millis(total[names.indexOf("99%")]),
        Long.parseLong(total[names.indexOf("Failure Count")]));
  }

  /** N/A where no request has ended. */
  private static double millis(String figure) {
    return figure.equals("N/A") ? Double.NaN : Double.parseDouble(figure);
  }
}
