package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Completion;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.Timing;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.StreamCount;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    ErrorGroup group = fixture.recorded().groups().getFirst();
    return group.type() + ": " + group.message();
  }

  private Completion whole(String body) {
    response = StubServer.response("200 OK", body, "Content-Type: application/json; charset=utf-8");
    return Llm.chat(fixture.http, Prompt.of("m", "Hello"));
  }

  private static String withUsage(String chunk, int tokens) {
    return chunk.replaceFirst(
        "}$",
        String.format(
            Locale.ROOT, ",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":%d}}", tokens));
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
    Completion answer =
        chat(
            withUsage(ROLE, 0),
            withUsage(content("a"), 1),
            withUsage(content("b"), 3),
            withUsage(STOP, 3),
            DONE);
    assertThat(answer.tokens()).isEqualTo(3);
    assertThat(count(StreamCount.TOKENS)).isEqualTo(3);
    assertThat(count(StreamCount.TOKEN_EVENTS)).isEqualTo(2);
    assertThat(count(StreamCount.PROMPT_TOKENS)).isEqualTo(9);
    assertThat(count(StreamCount.WITH_USAGE)).isEqualTo(1);
  }

  @Test
  void chat_tokensBehindTheLastUsage_countByTheirEvents() {
    Completion answer = chat(withUsage(ROLE, 0), content("a"), content("b"), STOP, DONE);
    assertThat(answer.tokens()).isEqualTo(2);
    assertThat(count(StreamCount.TOKENS)).isEqualTo(2);
    assertThat(count(StreamCount.WITH_USAGE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "2147483648", "9223372036854775807", "1e300", "\"3\""})
  void chat_usageThatIsNoNumberOfTokens_isNotTaken(String tokens) {
    Completion answer =
        chat(content("a"), content("b"), STOP, USAGE.replace("12", tokens), content("c"), DONE);
    assertThat(answer).isEqualTo(new Completion("abc", "", "", "stop", 0, 3, false));
    assertThat(count(StreamCount.TOKENS)).isEqualTo(3);
    assertThat(count(StreamCount.WITH_USAGE)).isZero();
  }

  @Test
  void chat_promptTokensThatAreNoNumberOfThem_areNone() {
    Completion answer = chat(content("a"), STOP, USAGE.replace(":9", ":-1"), DONE);
    assertThat(answer).isEqualTo(new Completion("a", "", "", "stop", 0, 12, false));
    assertThat(count(StreamCount.PROMPT_TOKENS)).isZero();
  }

  @Test
  void chat_contentInParts_isText() {
    Completion answer =
        chat(
            "{\"choices\":[{\"delta\":{\"content\":[]}}]}",
            "{\"choices\":[{\"delta\":{\"content\":[{\"type\":\"text\",\"text\":\"He\"},"
                + "{\"type\":\"text\",\"text\":\"llo\"}]}}]}",
            STOP,
            DONE);
    assertThat(answer).isEqualTo(new Completion("Hello", "", "", "stop", 0, 1, false));
  }

  @Test
  void chat_textOfAChoice_isText() {
    Completion answer =
        chat(
            "{\"object\":\"text_completion\",\"choices\":[{\"index\":0,\"text\":\"Hel\"}]}",
            "{\"choices\":[{\"index\":0,\"text\":\"lo\"}]}",
            "{\"choices\":[{\"index\":0,\"text\":\"\",\"finish_reason\":\"length\"}]}",
            DONE);
    assertThat(answer).isEqualTo(new Completion("Hello", "", "", "length", 0, 2, false));
  }

  @Test
  void chat_severalChoices_countsAllTokensAndKeepsTheFirstText() {
    Completion answer =
        chat(
            content("a"),
            content("x").replace("\"index\":0", "\"index\":1"),
            content("b"),
            content("y").replace("\"index\":0", "\"index\":1"),
            STOP,
            STOP.replace("\"index\":0", "\"index\":1").replace("stop", "length"),
            USAGE,
            DONE);
    assertThat(answer).isEqualTo(new Completion("ab", "", "", "stop", 9, 12, false));
    assertThat(count(StreamCount.TOKEN_EVENTS)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "content_filter", "tool_calls"})
  void chat_otherReasonToEnd_isNoFailure(String reason) {
    Completion answer = chat(content("a"), STOP.replace("stop", reason), DONE);
    assertThat(answer.finishReason()).isEqualTo(reason);
    assertThat(answer.isFailed()).isFalse();
  }

  @Test
  void chat_refusal_isText() {
    Completion answer = chat("{\"choices\":[{\"delta\":{\"refusal\":\"No.\"}}]}", STOP, DONE);
    assertThat(answer.text()).isEqualTo("No.");
    assertThat(answer.tokens()).isEqualTo(1);
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
    assertThat(failure()).isEqualTo("error in the answer (500): first: out of memory");
    assertThat(count(StreamCount.BROKEN)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error\":{\"message\":\"slow down\",\"code\":null,\"type\":\"rate_limit\"}} |"
            + " error in the answer (rate_limit): first: slow down",
        "{\"error\":\"overloaded\"} | error in the answer: first: overloaded",
        "{\"error\":{\"code\":7}} | error in the answer (7): first: {code=7}",
        "{\"object\":\"error\",\"message\":\"bad\",\"type\":\"BadRequestError\",\"code\":400} |"
            + " error in the answer (400): first: bad",
        "{\"error\":{\"message\":\"key api_key=abc\"}} | error in the answer: first: key"
            + " api_key=***",
        "{\"error\":{\"message\":\"bad\",\"code\":\"a b, of 17:03\"}} | error in the answer:"
            + " first: bad",
      })
  void chat_errorsOfServers_showTheirMessage(String data, String shown) {
    chat(content("Hel"), data, DONE);
    assertThat(failure()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"message\":\"upstream timed out\"} | upstream timed out",
        "{\"error\":{\"message\":\"Overloaded\"}} | Overloaded",
        "upstream timed out | upstream timed out",
      })
  void chat_eventOfTheTypeError_isAFailure(String data, String shown) {
    response =
        StubServer.response(
            "200 OK",
            "data: %s\n\nevent: error\ndata: %s\n\n".formatted(content("Hel"), data),
            "Content-Type: text/event-stream");
    Completion answer = Llm.chat(fixture.http, Prompt.of("m", "Hello"));
    assertThat(answer.text()).isEqualTo("Hel");
    assertThat(failure()).isEqualTo("error in the answer: first: " + shown);
    assertThat(fixture.recorded().groups()).hasSize(1);
  }

  @Test
  void chat_errorBeforeTheFirstToken_exceedsEveryLimitOnThat() {
    chat(ROLE, "{\"error\":\"overloaded\"}");
    assertThat(fixture.only().failuresOf(Timing.FIRST_TOKEN)).isEqualTo(1);
    assertThat(fixture.only().failuresOf(Timing.FIRST_EVENT)).isZero();
    assertThat(count(StreamCount.OF_TOKENS)).isZero();
  }

  @Test
  void chat_errorThatRepeatsTheKey_isMasked() {
    fixture.http.bearerAuth("sk-proj-1234567890");
    chat("{\"error\":{\"message\":\"Incorrect API key: sk-proj-1234567890\"}}");
    assertThat(failure()).isEqualTo("error in the answer: first: Incorrect API key: ***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"choices\":[{\"del", "17", "[]", "null", "oops"})
  void chat_chunkThatIsNoObject_isAFailureWithItsPosition(String data) {
    Completion answer = chat(ROLE, content("Hel"), data, content("lo"), STOP, DONE);
    assertThat(answer.text()).isEqualTo("Hel");
    assertThat(answer.isFailed()).isTrue();
    assertThat(failure()).isEqualTo("invalid chunk: first: event 3 is no JSON object: " + data);
    assertThat(count(StreamCount.BROKEN)).isEqualTo(1);
    assertThat(count(StreamCount.TOKENS)).isEqualTo(1);
  }

  @Test
  void chat_endsWithoutReasonAndDone_isAFailure() {
    assertThat(chat(content("Hel")).isFailed()).isTrue();
    assertThat(failure())
        .isEqualTo("unfinished answer: first: no finish_reason and no [DONE] came");
  }

  @Test
  void chat_answerThatDoesNotStream_isReadWithARemark() {
    Completion answer =
        whole(
            "{\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":"
                + "\"assistant\",\"content\":\"Hello you\",\"reasoning_content\":\"hm\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,"
                + "\"completion_tokens\":12}}");
    assertThat(answer).isEqualTo(new Completion("Hello you", "hm", "", "stop", 9, 12, false));
    assertThat(fixture.only().failures()).isZero();
    assertThat(count(StreamCount.TOKENS)).isEqualTo(12);
    assertThat(fixture.only().times(Timing.FIRST_TOKEN).count()).isEqualTo(1);
    assertThat(fixture.only().times(Timing.BETWEEN_TOKENS).count()).isZero();
    assertThat(failure())
        .isEqualTo(
            ErrorGroup.REMARK
                + ": the answer came whole, as application/json, and not as a stream: its first"
                + " token came with its last byte");
  }

  @Test
  void chat_errorThatDoesNotStream_isAFailure() {
    assertThat(whole("{\"error\":{\"message\":\"no such model\",\"code\":404}}").isFailed())
        .isTrue();
    assertThat(failure()).isEqualTo("error in the answer (404): first: no such model");
    assertThat(whole("[").isFailed()).isTrue();
  }

  @Test
  void chat_errorBody_isShownWithoutSecrets() {
    fixture.http.bearerAuth("sk-proj-1234567890");
    response =
        StubServer.response(
            "401 Unauthorized",
            "{\"error\":{\"message\":\"Incorrect API key provided: sk-proj-1234567890.\",\"type\":"
                + "\"invalid_request_error\"}}",
            "Content-Type: application/json");
    assertThat(Llm.chat(fixture.http, Prompt.of("m", "Hello")).isFailed()).isTrue();
    assertThat(failure())
        .isEqualTo(
            "HTTP 401: first body: {\"error\":{\"message\":\"Incorrect API key provided: ***.\","
                + "\"type\":\"invalid_request_error\"}}");
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
