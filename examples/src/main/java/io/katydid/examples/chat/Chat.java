package io.katydid.examples.chat;

import io.katydid.LoadRun;
import io.katydid.examples.server.DemoServer;
import java.nio.file.Path;

/**
 * Runs members of a chat, and prints how long messages are on their way to each of a room.
 *
 * <p>System properties: {@code katydid.host}, the server, or else one in this process; {@code
 * katydid.users}, how many members there are; {@code katydid.room}, how many are in a room; {@code
 * katydid.runTime}; {@code katydid.html}, a file for the report.
 */
final class Chat {

  private Chat() {}

  public static void main(String... args) {
    String host = System.getProperty("katydid.host", "");
    if (!host.isEmpty()) {
      run(host);
      return;
    }
    try (DemoServer server = DemoServer.start()) {
      run(server.host());
      System.out.println("counted by the server: " + server.counts());
    }
  }

  private static void run(String host) {
    int users = Integer.getInteger("katydid.users", 1_000);
    LoadRun run =
        LoadRun.of(Member.class)
            .host(host)
            .users(users)
            .spawnRate(1_000)
            .runTime(System.getProperty("katydid.runTime", "25s"))
            // All say something as they start, to rooms that are not full yet.
            .warmUp("5s")
            .console(System.out);
    String html = System.getProperty("katydid.html", "");
    (html.isEmpty() ? run : run.html(Path.of(html))).execute();
  }
}
