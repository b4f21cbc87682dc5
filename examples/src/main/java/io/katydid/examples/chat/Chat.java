package io.katydid.examples.chat;

import io.katydid.LoadRun;
import io.katydid.examples.server.DemoServer;

/**
 * Runs members of a chat, and prints how long messages are on their way to each of a room.
 *
 * <p>System properties: {@code katydid.host}, the server, or else one in this process; {@code
 * katydid.users}, how many members there are; {@code katydid.room}, how many are in a room; {@code
 * katydid.runTime}.
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
    LoadRun.of(Member.class)
        .host(host)
        .users(users)
        .spawnRate(1_000)
        .runTime(System.getProperty("katydid.runTime", "20s"))
        .console(System.out)
        .execute();
  }
}
