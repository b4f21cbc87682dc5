package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much memory a waiting user has resident, connected and not. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures the memory that Katydid's process has resident with all users waiting, "
            + "less that with one user: per user, as the users have left it, and after a "
            + "garbage collection.")
final class Memory implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--connected",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many users with a connection. Default: ${DEFAULT-VALUE}")
  private int connected;

  @Option(
      names = "--idle",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many users that have not connected. Default: ${DEFAULT-VALUE}")
  private int idle;

  @Option(
      names = "--jvm",
      defaultValue = "",
      paramLabel = "FLAGS",
      description = "Flags of Katydid's Java virtual machine")
  private String jvmFlags = "";

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Memory() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Memory()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    JavaProcess java = new JavaProcess(jvmFlags);
    if (markdown) {
      Circumstances circumstances =
          new Circumstances(
              "benchmarks/memory", spec.commandLine().getParseResult().originalArgs());
      circumstances.addVersion("katydid", java.versionCommand());
      System.out.println(circumstances);
    }
    Table table = new Table("users", "number", "KB/user", "KB/user collected", "resident MB");
    try (Workspace workspace = new Workspace()) {
      Nginx server = Nginx.start(workspace);
      String host = server.host(Case.PLAIN);
      table.row(measure(workspace, java, "connected", ConnectedUser.class, connected, host));
      table.row(measure(workspace, java, "idle", IdleUser.class, idle, host));
    }
    System.out.println(table);
    return 0;
  }

  private static String[] measure(
      Workspace workspace,
      JavaProcess java,
      String title,
      Class<?> userClass,
      int users,
      String host)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        java.running(List.of(), WaitingUsers.class, userClass.getName(), "" + users, host);
    Process process = workspace.start(command.redirectError(ProcessBuilder.Redirect.INHERIT));
    try (Scanner kilobytes = new Scanner(process.getInputStream(), UTF_8)) {
      long before = kilobytes.nextLong();
      long with = kilobytes.nextLong();
      long collected = kilobytes.nextLong();
      workspace.await(process);
      return new String[] {
        title,
        "%,d".formatted(users),
        "%.1f".formatted((double) (with - before) / users),
        "%.1f".formatted((double) (collected - before) / users),
        "%,d".formatted(with / 1024)
      };
    }
  }
}
