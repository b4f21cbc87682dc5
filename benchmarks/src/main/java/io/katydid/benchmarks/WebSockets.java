package io.katydid.benchmarks;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long messages of a chat are on their way, with many WebSockets open. */
@Command(
    name = "websockets",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Opens WebSockets in one JVM to a chat in another, each in a room with 49 others, and"
            + " reports how long messages are on their way to each of a room. Compares the counts"
            + " of both sides.")
final class WebSockets implements Callable<Integer> {

  @Option(
      names = "--sockets",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many. Default: ${DEFAULT-VALUE}")
  private int sockets;

  @Option(
      names = "--run-time",
      paramLabel = "TIME",
      defaultValue = "1m",
      description = "How long. Default: ${DEFAULT-VALUE}")
  private String runTime = "";

  private WebSockets() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new WebSockets()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    try (ChatServer server = ChatServer.start()) {
      LoadResult result =
          LoadRun.of(ChattingUser.class)
              .users(sockets)
              .spawnRate(2_000)
              .runTime(runTime)
              .host(server.host())
              .fork()
              .console(System.out)
              .execute();
      System.out.printf(
          "sent %,d, which the server received %,d of; it sent %,d, of which %,d were received%n",
          result.counter("WS /{room} sent").sum(),
          server.received(),
          server.sent(),
          result.counter("WS /{room} received").sum());
      return 0;
    }
  }
}
