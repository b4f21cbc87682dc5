package io.katydid.examples.llm;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.examples.server.DemoServer;
import java.nio.file.Path;

/**
 * Runs readers of a language model, and judges how soon its answers begin and how steadily they
 * come.
 *
 * <p>System properties: {@code katydid.host}, an OpenAI-compatible server, or else one in this
 * process; {@code katydid.key}, its API key; {@code katydid.model}; {@code katydid.tokens}, the
 * most of an answer; {@code katydid.users}, how many read at the same time; {@code
 * katydid.runTime}; {@code katydid.json}, a file for the report.
 */
final class Answers {

  private Answers() {}

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
    LoadRun run =
        LoadRun.of(Reader.class)
            .host(host)
            .users(Integer.getInteger("katydid.users", 100))
            .runTime(System.getProperty("katydid.runTime", "20s"))
            .slo("first token p95 < 500ms")
            .slo("between events p99 < 50ms")
            .slo("goodput >= 90%: first token < 500ms, between tokens < 30ms")
            .console(System.out);
    String json = System.getProperty("katydid.json", "");
    LoadResult result = (json.isEmpty() ? run : run.json(Path.of(json))).execute();
    System.out.println(result.outcome());
  }
}
