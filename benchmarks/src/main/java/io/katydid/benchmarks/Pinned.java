package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A client that runs on some cores alone, with all its processes. */
record Pinned(Client client, List<Integer> cores) implements Client {

  /** What is put before a command to have it on these cores. */
  static List<String> to(List<Integer> cores) {
    return List.of(
        "taskset", "-c", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  @Override
  public String name() {
    return client.name();
  }

  @Override
  public String[] versionCommand() {
    return client.versionCommand();
  }

  @Override
  public boolean makes(Case request) {
    return client.makes(request);
  }

  @Override
  public ProcessBuilder process(Load load) throws IOException {
    ProcessBuilder process = client.process(load);
    List<String> command = new ArrayList<>(to(cores));
    command.addAll(process.command());
    return process.command(command);
  }

  @Override
  public ClientReport report(Path directory, String output) throws IOException {
    return client.report(directory, output);
  }

  @Override
  public OptionalLong counted(Path directory, String output) throws IOException {
    return client.counted(directory, output);
  }
}
