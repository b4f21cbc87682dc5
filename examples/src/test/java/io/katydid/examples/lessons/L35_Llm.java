package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Completion;
import io.katydid.api.EventStream;
import io.katydid.api.Http;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * Users ask a language model, whose answers come token by token.
 *
 * <p>What a reader of such an answer waits for is its first token, and that the others follow as
 * fast as one reads: not the whole. {@code Llm.chat} reads it to its end, and measures the time to
 * the first token, the time per token, and how many there were, as the server counts them. {@code
 * http.events} gives the events of any other stream.
 *
 * <p>What to see: an event is not a token, as servers put several into one. So the times between
 * events are those of the network, and the time per token is the time from the first token to the
 * last, divided by one less than their number. Goodput is the share of answers that were good in
 * all respects.
 */
class L35_Llm {

  @User
  static class Reader {

    @Task
    void ask(Http http) {
      Prompt prompt = Prompt.of("demo", "What is a load test?").with("max_tokens", 10);
      Completion answer = Llm.chat(http, prompt);
      assertThat(answer.tokens()).isEqualTo(10);
    }
  }

  @User
  static class Counter {

    @Task
    void ask(Http http) {
      Prompt prompt = Prompt.of("demo", "Hello").with("max_tokens", 8);
      try (EventStream events =
          http.events("POST", "/v1/chat/completions")
              .query("batch", 4)
              .json(prompt.members())
              .open()) {
        assertThat(Llm.read(events).text()).isEqualTo("word ".repeat(8));
      }
    }
  }

  @Test
  void load() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Reader.class)
              .host(server.host())
              .users(20)
              .runTime("3s")
              .slo("first token p50 < 2s")
              .slo("between tokens max < 1s")
              .slo("tokens > 1/s")
              .slo("goodput >= 50%: first token < 2s, between events < 1s")
              .execute();
      assertThat(result.text()).contains("first token", "between tokens", "Events/token");
      assertThat(result.hasNoFailures()).isTrue();
      assertThat(result.json()).contains("\"firstTokenMillis\"", "\"streamsWithUsage\"");
    }
  }

  @Test
  void load_severalTokensToAnEvent() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Counter.class)
              .host(server.host())
              .users(5)
              .iterations(10)
              .runTime("10s")
              .execute();
      assertThat(result.hasNoFailures()).isTrue();
      // The role, two events of four tokens, the reason, and the usage.
      assertThat(result.json()).contains("\"events\": 50", "\"tokens\": 80", "\"tokenEvents\": 20");
    }
  }
}
