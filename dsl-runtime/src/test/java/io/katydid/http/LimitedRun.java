package io.katydid.http;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.ResultFixture;
import io.katydid.StubServer;
import io.katydid.api.User;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in a JVM of its own, which a shell has started under limits, or with properties; and what
 * it printed.
 */
final class LimitedRun {

  /** In place of a host: a server in the JVM of the run. */
  static final String OWN_SERVER = "own";

  private LimitedRun() {}

  /** A user that asks for the same over and over. */
  @User
  static final class Caller {}

  /**
   * What was printed of the run.
   *
   * @param failures each as type, number and message
   * @param server how many requests the server in the same JVM has received
   */
  record Printed(
      long succeeded, long failed, long cutOff, long errors, List<String> failures, int server) {}

  /** Runs this many users against each host in turn. */
  public static void main(String... arguments) throws IOException {
    int users = Integer.parseInt(arguments[0]);
    for (String host : List.of(arguments).subList(1, arguments.length)) {
      if (host.equals(OWN_SERVER)) {
        try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
          Snapshot run = run(users, server.url());
          print(run, server.requests().size());
        }
      } else {
        print(run(users, host), 0);
      }
    }
  }

  private static Snapshot run(int users, String host) {
    LoadResult result =
        LoadRun.of(Caller.class).host(host).users(users).spawnRate(1000).runTime("500ms").execute();
    return ResultFixture.report(result).kept();
  }

  private static void print(Snapshot run, int server) {
    long failures = run.total().failures();
    System.out.printf(
        "run\t%d\t%d\t%d\t%d\t%d%n",
        run.total().count() - failures, failures, run.cutOff(), run.errors(), server);
    for (ErrorGroup group : run.groups()) {
      System.out.printf("group\t%s\t%d\t%s%n", group.type(), group.count(), group.message());
    }
  }

  /**
   * Starts the JVM.
   *
   * @param shell what the shell does before
   * @param properties arguments of the JVM
   * @return one for each host
   */
  static List<Printed> start(
      List<String> shell, List<String> properties, int users, String... hosts)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(shell);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(properties);
    command.addAll(List.of(LimitedRun.class.getName(), "" + users));
    command.addAll(List.of(hosts));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(
          "it ended with " + process.exitValue() + ", having printed: " + printed);
    }
    return printed.lines().<List<Printed>>collect(ArrayList::new, LimitedRun::read, List::addAll);
  }

  private static void read(List<Printed> runs, String line) {
    String[] words = line.split("\t", -1);
    if (words[0].equals("run")) {
      long[] counts = List.of(words).subList(1, 6).stream().mapToLong(Long::parseLong).toArray();
      runs.add(
          new Printed(
              counts[0], counts[1], counts[2], counts[3], new ArrayList<>(), (int) counts[4]));
    } else {
      runs.getLast().failures().add(words[1] + ": " + words[3]);
    }
  }
}
