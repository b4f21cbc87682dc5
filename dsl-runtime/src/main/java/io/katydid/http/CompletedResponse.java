package io.katydid.http;

import io.katydid.api.Response;
import io.katydid.databind.JsonLibrary;
import io.katydid.encoding.Encodings;
import io.katydid.encoding.UndecodableBody;
import io.katydid.measure.Sampler;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/** What became of a request: a response, or a failure in its place. Not thread-safe. */
final class CompletedResponse implements Response, Sampler.Evidence {

  private static final int LOWEST_FAILED = 400;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String name;
  private final Sampler sampler;
  private final long sample;
  private final long timeNanos;
  private final @Nullable Message message;
  private final int redirects;
  private final @Nullable RequestMessage sent;
  private final Excerpts excerpts;
  private final String failure;
  private byte @Nullable [] body;
  private boolean failed;

  /**
   * A response that was received.
   *
   * @param sent the request that it answers
   */
  CompletedResponse(
      String name,
      Sampler sampler,
      long sample,
      long timeNanos,
      Message message,
      int redirects,
      @Nullable RequestMessage sent,
      Excerpts excerpts) {
    this.name = name;
    this.sampler = sampler;
    this.sample = sample;
    this.timeNanos = timeNanos;
    this.message = message;
    this.redirects = redirects;
    this.sent = sent;
    this.excerpts = excerpts;
    this.failure = "";
  }

  /** No response. */
  CompletedResponse(
      String name,
      Sampler sampler,
      long sample,
      long timeNanos,
      Failure failure,
      Excerpts excerpts) {
    this.name = name;
    this.sampler = sampler;
    this.sample = sample;
    this.timeNanos = timeNanos;
    this.message = null;
    this.redirects = 0;
    this.sent = null;
    this.excerpts = excerpts;
    this.failure = failure.type();
    this.failed = true;
  }

  /**
   * A status that is not expected is a failure; one by which the target limits the rate is a kind
   * of its own.
   *
   * @param refusal why the request was not sent again; empty if nothing asked for it
   */
  void judgeStatus(ExpectedStatuses expected, String refusal) {
    if (!expected.include(status())) {
      String retryAfter = status() == TOO_MANY_REQUESTS ? header("Retry-After").orElse("") : "";
      String type = "HTTP " + status() + (retryAfter.isEmpty() ? "" : " with Retry-After");
      sampler.fail(type, joined(refusal, explained(expected, type, retryAfter)));
      failed = true;
    }
  }

  private String explained(ExpectedStatuses expected, String type, String retryAfter) {
    String first = excerpts.first(name, type, () -> firstOf(retryAfter));
    return joined(expected.inWords(), first);
  }

  private String firstOf(String retryAfter) {
    String body = excerpt();
    return joined(
        retryAfter.isEmpty() ? "" : "first Retry-After: " + retryAfter,
        body.isEmpty() ? "" : "first body: " + body);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
  }

  @Override
  public String explain(String failure) {
    String shown = excerpts.first(name, failure, this::statusAndExcerpt);
    return shown.isEmpty() ? failure : failure + " (first response: " + shown + ")";
  }

  @Override
  public String reason() {
    return message == null ? "" : message.head().reason();
  }

  @Override
  public String contentType() {
    return message == null ? "" : message.head().field("Content-Type");
  }

  /** Its status, and what of its body may be shown. */
  String shown() {
    return statusAndExcerpt();
  }

  private String statusAndExcerpt() {
    String excerpt = excerpt();
    return "HTTP " + status() + (excerpt.isEmpty() ? "" : ": " + excerpt);
  }

  private String excerpt() {
    if (message == null || message.body() == null || sent == null) {
      return "";
    }
    try {
      return Excerpt.of(text(), sent.secretsWith(message.head()));
    } catch (AssertionError undecodable) {
      return "";
    }
  }

  @Override
  public int status() {
    return message == null ? 0 : message.head().status();
  }

  @Override
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  @Override
  public List<String> headers(String name) {
    return message == null ? List.of() : message.head().fields(name);
  }

  @Override
  public String text() {
    return new String(body(), charset(received().head()));
  }

  @Override
  public byte[] bytes() {
    return body().clone();
  }

  @Override
  public <T> T json(Class<T> type) {
    return JsonLibrary.get().read(nameAndStatus(), body(), type);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T json(Type type) {
    return JsonLibrary.get().read(nameAndStatus(), body(), type);
  }

  @Override
  public <T> T json(String pointer, Class<T> type) {
    return JsonLibrary.get().read(nameAndStatus(), body(), pointer, type);
  }

  private String nameAndStatus() {
    return status() < LOWEST_FAILED ? name : name + " (HTTP " + status() + ")";
  }

  private byte[] body() {
    if (body == null) {
      body = decoded(kept());
    }
    return body;
  }

  private Message received() {
    if (message == null) {
      throw new AssertionError(name + " has no response: " + failure);
    }
    return message;
  }

  private byte[] kept() {
    byte[] kept = received().body();
    if (kept == null) {
      throw new IllegalStateException(
          name + " was sent with discardBody() or receive(..): what it came with was not kept");
    }
    return kept;
  }

  private byte[] decoded(byte[] received) {
    try {
      String accepted = sent == null ? "" : sent.header("Accept-Encoding");
      return Encodings.decode(
          headers("Content-Encoding"), accepted, received, Message.LARGEST_BODY);
    } catch (AssertionError e) {
      if (sampler.isOpen(sample)) {
        sampler.fail(UndecodableBody.TYPE, String.valueOf(e.getMessage()));
        failed = true;
      }
      throw new AssertionError(name + ": " + e.getMessage(), e.getCause());
    }
  }

  /** That of the Content-Type, or UTF-8. */
  static Charset charset(ResponseHead head) {
    ContentType type = ContentType.parseLenient(head.field("Content-Type"));
    Charset charset = type == null ? null : type.getCharset();
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }

  @Override
  public Duration time() {
    return Duration.ofNanos(timeNanos);
  }

  @Override
  public int redirects() {
    return redirects;
  }

  @Override
  public boolean isFailed() {
    return failed;
  }

  @Override
  public void fail(String reason) {
    requireOpen("fail");
    sampler.fail(Sampler.CHECK, reason);
    failed = true;
  }

  @Override
  public void succeed() {
    requireOpen("succeed");
    if (message == null) {
      throw new IllegalStateException(name + " cannot succeed: it has no response");
    }
    sampler.succeed();
    failed = false;
  }

  private void requireOpen(String method) {
    if (!sampler.isOpen(sample)) {
      throw new IllegalStateException(
          "%s is recorded already: call %s(..) before the next request is sent"
              .formatted(name, method));
    }
  }
}
