package io.katydid.overload;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes load in a JVM of its own that is short of something, and prints what came out. */
final class OverloadedJvm implements AutoCloseable {

  /** How long to rehearse. */
  static final String REHEARSAL = "rehearsal";

  private final Process process;
  private final BufferedReader out;

  private OverloadedJvm(Process process) throws IOException {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (!"ready".equals(line)) {
      if (line == null) {
        throw new IOException("the JVM did not start");
      }
      line = out.readLine();
    }
  }

  /**
   * Starts one.
   *
   * @param limits a shell command that is executed before
   */
  static OverloadedJvm start(String limits, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limits + "; exec \"$0\" \"$@\""));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    // Less is compiled, and so sooner: what is short is so in any case.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djdk.virtualThreadScheduler.parallelism=2");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OverloadedJvm.class.getName());
    return new OverloadedJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  long pid() {
    return process.pid();
  }

  /**
   * Makes this load for a second and a half, and returns its report, or what became of the JVM, in
   * one line.
   */
  String run(Overload.Stressor stressor, String host, int users, String... objectives)
      throws IOException {
    try (PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8))) {
      in.println(stressor);
      in.println(host);
      in.println(users);
      List.of(objectives).forEach(in::println);
    }
    return out.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The JVM that is started. */
  public static void main(String[] args) throws IOException {
    rehearse();
    System.out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setProperty(Overload.PROPERTY, in.readLine());
    LoadRun run =
        LoadRun.of(Overload.class)
            .host(in.readLine())
            .users(Integer.parseInt(in.readLine()))
            .spawnRate(10_000)
            .runTime("1500ms")
            .extend(0);
    for (String slo : in.lines().toList()) {
      run = run.slo(slo);
    }
    LoadResult result = run.gracePeriod("5s").execute();
    System.out.println(result.text());
    System.exit(0);
  }

  /**
   * Loads the classes, which here are files to open; some are not needed before a second is over.
   */
  private static void rehearse() {
    System.setProperty(Overload.PROPERTY, Overload.Stressor.NOTHING.name());
    LoadRun run =
        LoadRun.of(Overload.class)
            .host("http://127.0.0.1:1")
            .runTime(System.getProperty(REHEARSAL, "10ms"));
    var unused = run.slo("failures <= 0").slo("max < 1s").execute().text();
  }
}
