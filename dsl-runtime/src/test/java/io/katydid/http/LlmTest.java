package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Completion;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.Timing;
import io.katydid.measure.StreamCount;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chunks of chat completions, as the documentation of servers shows them. */
class LlmTest {

  private static final String ROLE =
      "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}";
  private static final String STOP =
      "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
  private static final String USAGE =
      "{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":12,\"total_tokens\":21}}";
  private static final String DONE = "[DONE]";

  private String response = "";
  private final StubServer server =
      StubServer.scripted((request, exchange) -> exchange.write(response));
  private final HttpFixture fixture = new HttpFixture(server.url());

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private static String content(String text) {
    return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}"
        .formatted(text);
  }

  private Completion chat(String... events) {
    String body = Stream.of(events).map(it -> "data: " + it + "\n\n").collect(Collectors.joining());
    response = StubServer.response("200 OK", body, "Content-Type: text/event-stream");
    return Llm.chat(fixture.http, Prompt.of("m", "Hello").with("max_tokens", 5));
  }

  private long count(StreamCount what) {
    return fixture.only().streams().count(what);
  }

  private String failure() {
    return fixture.recorded().groups().getFirst().message();
  }

  @Test
  void chat_prompt_asksForAStreamWithUsage() {
    chat(content("x"), STOP, DONE);
    assertThat(server.requests().getFirst().path()).isEqualTo("/v1/chat/completions");
    assertThat(server.requests().getFirst().body())
        .isEqualTo(
            "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}],"
                + "\"stream\":true,\"stream_options\":{\"include_usage\":true},\"max_tokens\":5}");
  }

  @Test
  void chat_withUsage_hasTheTokensOfTheServer() {
    Completion answer = chat(ROLE, content("Hello"), content(" you"), STOP, USAGE, DONE);
    assertThat(answer).isEqualTo(new Completion("Hello you", "", "", "stop", 9, 12, false));
    assertThat(count(StreamCount.TOKENS)).isEqualTo(12);
    assertThat(count(StreamCount.PROMPT_TOKENS)).isEqualTo(9);
    assertThat(count(StreamCount.TOKEN_EVENTS)).isEqualTo(2);
    assertThat(count(StreamCount.WITH_USAGE)).isEqualTo(1);
    assertThat(count(StreamCount.EVENTS)).isEqualTo(5);
  }

  @Test
  void chat_withoutUsage_countsTheEventsThatBringTokens() {
    Completion answer = chat(ROLE, content("Hello"), content(" you"), STOP, DONE);
    assertThat(answer.tokens()).isEqualTo(2);
    assertThat(count(StreamCount.TOKENS)).isEqualTo(2);
    assertThat(count(StreamCount.WITH_USAGE)).isZero();
    assertThat(count(StreamCount.OF_TOKENS)).isEqualTo(1);
  }

  @Test
  void chat_usageWithEachEvent_isThatOfTheLast() {
    chat(
        content("a")
            .replaceFirst("}$", ",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}"),
        content("b")
            .replaceFirst("}$", ",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}"),
        STOP,
        DONE);
    assertThat(count(StreamCount.TOKENS)).isEqualTo(3);
    assertThat(count(StreamCount.PROMPT_TOKENS)).isEqualTo(9);
  }

  @Test
  void chat_reasoningAndToolCalls_areTokens() {
    Completion answer =
        chat(
            "{\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}",
            "{\"choices\":[{\"delta\":{\"reasoning\":\"!\"}}]}",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"add\",\"arguments\":\"\"}}]}}]}",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}}]}",
            "{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
            DONE);
    assertThat(answer).isEqualTo(new Completion("", "hm!", "{}", "tool_calls", 0, 4, false));
  }

  @Test
  void chat_onlyTheRole_hasNoFirstToken() {
    chat(ROLE, STOP, DONE);
    assertThat(fixture.only().times(Timing.FIRST_TOKEN).count()).isZero();
    assertThat(fixture.only().times(Timing.FIRST_EVENT).count()).isEqualTo(1);
  }

  @Test
  void chat_errorInTheStream_isAFailureWithThePartThatCame() {
    Completion answer =
        chat(content("Hel"), "{\"error\":{\"message\":\"out of memory\",\"code\":500}}", DONE);
    assertThat(answer.text()).isEqualTo("Hel");
    assertThat(answer.isFailed()).isTrue();
    assertThat(failure()).startsWith("an error in the stream: out of memory");
  }

  @Test
  void chat_endsWithoutReasonAndDone_isAFailure() {
    assertThat(chat(content("Hel")).isFailed()).isTrue();
    assertThat(failure()).startsWith("the stream ended without a finish_reason and without [DONE]");
  }

  @Test
  void chat_refused_isAFailureWithoutTokens() {
    response = StubServer.response("503 Busy", "{}", "Content-Type: application/json");
    Completion answer =
        Llm.chat(fixture.http, Prompt.of("m", "Hello").message("system", "Be brief"));
    assertThat(answer).isEqualTo(new Completion("", "", "", "", 0, 0, true));
    assertThat(fixture.only().failuresOf(Timing.FIRST_TOKEN)).isEqualTo(1);
  }
}
