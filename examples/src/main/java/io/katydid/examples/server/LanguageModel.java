package io.katydid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * A language model that has nothing to say, and says it as one would: chunks of a chat completion,
 * the first after 100 ms and an exponential time of 100 ms in the mean, the others 10 to 30 ms
 * after the one before, evenly. So the truth is known: the first token has a median of 169.3 ms and
 * a p95 of 399.6 ms, the gap a mean of 20 ms and a p99 of 29.8 ms. Seeded by the number of the
 * request.
 *
 * <p>{@code ?batch=4} puts that many tokens into an event, and {@code ?usage=false} leaves out how
 * many there were; {@code max_tokens} is 50, unless the request says so. Thread-safe.
 */
final class LanguageModel {

  private static final long MILLI = 1_000_000;
  private static final int USUAL_TOKENS = 50;
  private static final String WORD = "word ";

  private final AtomicLong requests = new AtomicLong();

  /** Adds its route. */
  void addTo(BookRoutes.Adding routing) {
    routing.add(Method.POST, "/v1/chat/completions", this::complete);
  }

  private void complete(ServerRequest request, ServerResponse response) {
    JsonNode prompt = Json.body(request);
    if (!prompt.path("messages").isArray()) {
      throw new Refusal(400, "messages is missing");
    }
    long tokens = prompt.path("max_tokens").asLong(USUAL_TOKENS);
    int batch = Integer.parseInt(request.query().first("batch").orElse("1"));
    boolean saysUsage = !request.query().first("usage").orElse("").equals("false");
    response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
    try (OutputStream out = response.outputStream()) {
      send(out, tokens, batch, saysUsage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each is sent at its time, so that what it takes to send one does not delay the next. */
  private void send(OutputStream out, long tokens, int batch, boolean saysUsage)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(requests.incrementAndGet());
    double exponential = -Math.log(1 - random.nextDouble());
    long due = System.nanoTime() + 100 * MILLI + (long) (100 * MILLI * exponential);
    for (long left = tokens; left > 0; left -= batch) {
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      if (left == tokens) {
        event(out, choice("\"role\":\"assistant\",\"content\":\"\"", "null"));
      }
      event(
          out, choice("\"content\":\"" + WORD.repeat((int) Math.min(left, batch)) + "\"", "null"));
      due += random.nextLong(10 * MILLI, 30 * MILLI);
    }
    event(out, choice("", "\"stop\""));
    if (saysUsage) {
      event(
          out,
          "{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":" + tokens + "}}");
    }
    event(out, "[DONE]");
  }

  private static String choice(String delta, String finishReason) {
    return """
    {"object":"chat.completion.chunk","choices":[{"index":0,"delta":{%s},"finish_reason":%s}]}\
    """
        .formatted(delta, finishReason);
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(UTF_8));
    out.flush();
  }
}
