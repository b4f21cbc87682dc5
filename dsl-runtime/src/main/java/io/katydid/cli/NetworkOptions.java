package io.katydid.cli;

import static io.katydid.cli.RunCommand.ifGiven;

import io.katydid.LoadRun;
import io.katydid.api.ConnectionStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How users come to the target. */
final class NetworkOptions {

  @Option(
      names = "--connections",
      paramLabel = "user|iteration|request|N",
      description =
          "What has its own connections, or how many connections all users share. Default: as in"
              + " the user classes")
  private @Nullable ConnectionStrategy connections;

  @Option(
      names = "--resolve",
      paramLabel = "NAME=ADDRESS[,ADDRESS...]",
      description =
          "Where connections to a host name go: to these addresses, or unix:/path, in turn."
              + " Repeatable.")
  private Map<String, String> resolve = Map.of();

  @Option(
      names = "--resolve-every",
      paramLabel = "DURATION",
      description = "How often a name server is asked. Default: once, for the first connection")
  private @Nullable Duration resolveEvery;

  @Option(
      names = "--source-address",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Addresses of this machine to connect from, in turn, for more ports.")
  private List<String> sourceAddresses = List.of();

  void applyTo(LoadRun run) {
    ifGiven(connections, run::connections);
    resolve.forEach((name, addresses) -> run.resolve(name, addresses.split(",", -1)));
    ifGiven(resolveEvery, run::resolveEvery);
    if (!sourceAddresses.isEmpty()) {
      run.sourceAddresses(sourceAddresses.toArray(String[]::new));
    }
  }
}
