package io.katydid.examples.variants;

import io.katydid.Comparison;
import io.katydid.LoadRun;
import io.katydid.targets.WatchedProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Configurations of a service, by name, the first being what the others are compared with.
 *
 * <p>Not thread-safe.
 */
public final class Variants {

  private final Map<String, ServerCommand> commands = new LinkedHashMap<>();

  /** Adds a configuration. */
  public Variants add(String name, ServerCommand command) {
    commands.put(name, command);
    return this;
  }

  /**
   * Adds a configuration that a script serves, which takes its name and a port as arguments.
   *
   * @param readyPath what is answered with status 200 when it is ready
   */
  public Variants add(String name, String script, String readyPath) {
    return add(name, ServerCommand.of(readyPath, script, name));
  }

  /**
   * A comparison of all of them, two or more. Each run has a server started for it, whose processes
   * are watched, and a virtual machine of its own for the load.
   *
   * @param load makes the run, which is given its host here
   */
  public Comparison compare(Supplier<LoadRun> load) {
    List<LoadRun> runs =
        commands.values().stream().map(command -> load.get().host(command.host()).fork()).toList();
    LoadRun[] others = runs.subList(2, runs.size()).toArray(LoadRun[]::new);
    return Comparison.of(runs.get(0), runs.get(1), others)
        .names(commands.keySet().toArray(String[]::new))
        .pairs(Integer.getInteger("katydid.pairs", 6))
        .beforeEach(name -> Objects.requireNonNull(commands.get(name)).start())
        .watch(commands.values().stream().map(Variants::port).toArray(WatchedProcess[]::new));
  }

  private static WatchedProcess port(ServerCommand command) {
    return WatchedProcess.port(command.port());
  }
}
