package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gatling, on this JDK with its defaults. Its report is made by another process, whose time is not
 * counted.
 */
final class Gatling implements Peer {

  /** The environment variable with the directory of its jars. */
  private static final String JARS = "GATLING_LIB";

  private static final String PROGRAM = "io.gatling.app.Gatling";
  private static final String RESULTS = "results";

  /** All names that it can look up: it asks its makers for news otherwise. */
  private static final String HOSTS = "hosts";

  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private final String jars = System.getenv().getOrDefault(JARS, "");

  @Override
  public String name() {
    return "gatling";
  }

  @Override
  public String installation() {
    return "set "
        + JARS
        + " to a directory with the jars of io.gatling.highcharts:gatling-charts-highcharts";
  }

  @Override
  public boolean isInstalled() {
    return !jars.isEmpty();
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"sh", "-c", "ls \"$" + JARS + "\" | grep gatling-app"};
  }

  @Override
  public ProcessBuilder process(Load load) throws IOException {
    Path directory = load.directory();
    Resource.copy("Visiting.java", directory);
    Resource.copy("logback.xml", directory);
    Files.writeString(directory.resolve(HOSTS), "127.0.0.1 localhost\n");
    run(directory, List.of(java + "c", "-cp", jars + "/*", "-d", ".", "Visiting.java"));
    return new ProcessBuilder(
        command(
            List.of(
                "-Dhost=" + load.host(),
                "-Dpath=" + load.request().path(),
                "-Dcase=" + load.request(),
                "-Dusers=" + load.users(),
                "-Dseconds=" + load.seconds()),
            List.of("-s", "Visiting", "-nr")));
  }

  private List<String> command(List<String> properties, List<String> options) {
    List<String> command =
        new ArrayList<>(List.of(java, "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(
        List.of("-Djdk.net.hosts.file=" + HOSTS, "-Dgatling.data.enableAnalytics=false"));
    command.addAll(properties);
    command.addAll(List.of("-cp", "." + ":" + jars + "/*", PROGRAM, "-rf", RESULTS));
    command.addAll(options);
    return command;
  }

  @Override
  public ClientReport report(Path directory, String output) throws IOException {
    String report = run(directory, command(List.of(), List.of("-ro", newest(directory))));
    return summary(report);
  }

  /** Reads the table that it prints at the end. */
  static ClientReport summary(String report) {
    return new ClientReport(
        figure(report, "response time 50th percentile \\(ms\\)", 1),
        figure(report, "response time 99th percentile \\(ms\\)", 1),
        (long) figure(report, "request count", 3));
  }

  /** The figure of this name, of all requests, of those that succeeded or of those that did not. */
  private static double figure(String report, String name, int column) {
    Matcher row =
        Pattern.compile("> " + name + " *\\| *([\\d,-]+) *\\| *([\\d,-]+) *\\| *([\\d,-]+)")
            .matcher(report);
    if (!row.find()) {
      throw new IllegalArgumentException("gatling reported no " + name + ":\n" + report);
    }
    String figure = row.toMatchResult().group(column).replace(",", "");
    return figure.equals("-") ? Double.NaN : Double.parseDouble(figure);
  }

  /** Its results are in directories whose names end with the time. */
  private static String newest(Path directory) throws IOException {
    try (Stream<Path> results = Files.list(directory.resolve(RESULTS))) {
      return results.sorted().toList().getLast().getFileName().toString();
    }
  }

  private static String run(Path directory, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
