package io.katydid.benchmarks;

import io.katydid.LoadRun;
import io.katydid.cli.Katydid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

  private static final int USERS_PER_SECOND = 100_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

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
      description =
          "Makes the load in a JVM with these flags, such as -Xshare:auto, which is a default, and"
              + " not in a fork")
  private String jvmFlags = "";

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Memory() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Memory()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (markdown) {
      System.out.println(circumstances());
    }
    Table table = new Table("users", "number", "KB/user", "KB/user collected", "resident MB");
    try (Workspace workspace = new Workspace()) {
      System.setProperty(Gathering.FILE, workspace.directory().resolve("memory").toString());
      String host = Nginx.start(workspace).host(Case.PLAIN);
      table.row(row(workspace, "connected", ConnectedUser.class, connected, host));
      table.row(row(workspace, "idle", IdleUser.class, idle, host));
      try (ChatServer sockets = ChatServer.start()) {
        table.row(row(workspace, "WebSocket", SocketUser.class, connected, sockets.host()));
      }
    }
    System.out.println(table);
    return 0;
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances("benchmarks/memory", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }

  private String[] row(
      Workspace workspace, String title, Class<?> userClass, int users, String host)
      throws IOException, InterruptedException {
    Gathering.Resident one = measure(workspace, userClass, 1, host);
    Gathering.Resident all = measure(workspace, userClass, users, host);
    return new String[] {
      title,
      "%,d".formatted(users),
      "%.1f".formatted((double) (all.asLeft() - one.asLeft()) / users),
      "%.1f".formatted((double) (all.collected() - one.collected()) / users),
      "%,d".formatted(all.asLeft() / 1024)
    };
  }

  private Gathering.Resident measure(
      Workspace workspace, Class<?> userClass, int users, String host)
      throws IOException, InterruptedException {
    Path file = Path.of(System.getProperty(Gathering.FILE));
    Files.deleteIfExists(file);
    if (jvmFlags.isEmpty()) {
      LoadRun.of(userClass)
          .users(users)
          .spawnRate(USERS_PER_SECOND)
          .runTime(LONGEST)
          .host(host)
          .fork()
          .execute();
    } else {
      workspace.await(workspace.start(embedded(file, userClass, users, host)));
    }
    return Gathering.Resident.parse(Files.readString(file));
  }

  private ProcessBuilder embedded(Path file, Class<?> userClass, int users, String host) {
    List<String> options =
        List.of(
            "run",
            userClass.getName(),
            "--no-fork",
            "--host=" + host,
            "--users=" + users,
            "--spawn-rate=" + USERS_PER_SECOND,
            "--run-time=" + LONGEST.toMinutes() + "m");
    return new JavaProcess(jvmFlags)
        .running(List.of("-D" + Gathering.FILE + "=" + file), Katydid.class, options)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
