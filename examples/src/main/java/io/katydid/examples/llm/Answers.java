package io.katydid.examples.llm;

import io.katydid.LoadRun;
import io.katydid.examples.server.DemoServer;
import java.nio.file.Path;

/**
 * Runs readers of a language model, and judges how soon its answers begin and how steadily they
 * come.
 *
 * <p>System properties: {@code katydid.host}, an OpenAI-compatible server, or else one in this
 * process; {@code katydid.model}; {@code katydid.tokens}, the most of an answer; {@code
 * katydid.users}, how many read at the same time; {@code katydid.runTime}; {@code katydid.json} and
 * {@code katydid.html}, files for the report. The API key of the server is in the environment
 * variable {@code LLM_API_KEY}.
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
    System.out.println(reported(run).execute().outcome());
  }

  private static LoadRun reported(LoadRun run) {
    String json = System.getProperty("katydid.json", "");
    String html = System.getProperty("katydid.html", "");
    LoadRun withJson = json.isEmpty() ? run : run.json(Path.of(json));
    return html.isEmpty() ? withJson : withJson.html(Path.of(html));
  }
}
