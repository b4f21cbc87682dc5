package io.katydid.http;

import io.katydid.api.Body;
import io.katydid.api.BodyReceiver;
import io.katydid.api.ByteRate;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.message.ByteRateLimit;
import io.katydid.message.Content;
import io.katydid.message.Contents;
import io.katydid.message.Header;
import io.katydid.message.Headers;
import io.katydid.message.PacedContent;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.Target;
import io.katydid.message.UriTemplate;
import io.katydid.message.ValueText;
import io.katydid.net.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that user code asks for, while it is being built and until it is sent. Not thread-safe.
 */
final class HttpCall implements Request {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final UserHttp http;
  private final String method;
  private List<Header> headers;
  private boolean hasOwnHeaders;
  private Target target;
  private String name;
  private Body body = Body.empty();
  private long timeoutNanos;
  private boolean followsRedirects = true;
  private boolean keepsBody = true;
  private boolean awaitsContinue;

  private @Nullable ByteRateLimit uploadLimit;
  private @Nullable ByteRateLimit downloadLimit;
  private @Nullable BodyReceiver receiver;

  private ExpectedStatuses expected;
  private boolean sent;
  private boolean whole = true;
  private String lastStep = ".send()";

  HttpCall(
      UserHttp http,
      Endpoint endpoint,
      Target target,
      List<Header> headers,
      ExpectedStatuses expected,
      long timeoutNanos) {
    this.http = http;
    this.method = endpoint.method();
    this.name = endpoint.name();
    this.target = target;
    this.headers = headers;
    this.expected = expected;
    this.timeoutNanos = timeoutNanos;
  }

  @Override
  public Request header(String name, String value) {
    begin();
    return set(Headers.of(name, value));
  }

  /** From here to {@link #end} the request is not whole: a step that throws leaves it so. */
  private void begin() {
    whole = false;
  }

  private Request end() {
    whole = true;
    return this;
  }

  private Request set(Header header) {
    if (!hasOwnHeaders) {
      headers = new ArrayList<>(headers);
      hasOwnHeaders = true;
    }
    Headers.set(headers, header);
    return end();
  }

  @Override
  public Request query(String name, Object value) {
    begin();
    for (String text : ValueText.all("the query parameter \"" + name + "\"", value)) {
      String separator = target.path().indexOf('?') < 0 ? "?" : "&";
      String parameter = UriTemplate.encode(name) + "=" + UriTemplate.encode(text);
      target = new Target(target.origin(), target.path() + separator + parameter);
    }
    return end();
  }

  @Override
  public Request body(Body body) {
    this.body = body;
    return end();
  }

  @Override
  public Request json(Object value) {
    begin();
    return body(Body.json(value));
  }

  @Override
  public Request text(String text) {
    begin();
    return body(Body.text(text));
  }

  @Override
  public Request form(Map<String, ?> fields) {
    begin();
    return body(Body.form(fields));
  }

  @Override
  public Request basicAuth(String userName, String password) {
    begin();
    return set(Headers.basicAuth(userName, password));
  }

  @Override
  public Request bearerAuth(String token) {
    begin();
    return set(Headers.bearerAuth(token));
  }

  @Override
  public Request name(String name) {
    this.name = name;
    return this;
  }

  @Override
  public Request timeout(Duration timeout) {
    begin();
    timeoutNanos = nanos(timeout);
    return end();
  }

  /** A time-out in nanoseconds. */
  static long nanos(Duration timeout) {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("a timeout must be positive, not " + timeout);
    }
    return timeout.compareTo(LONGEST) < 0 ? timeout.toNanos() : Long.MAX_VALUE;
  }

  @Override
  public Request followRedirects(boolean follow) {
    followsRedirects = follow;
    return this;
  }

  @Override
  public Request discardBody() {
    keepsBody = false;
    return this;
  }

  @Override
  public Request expectContinue() {
    awaitsContinue = true;
    return this;
  }

  @Override
  public Request uploadRate(String rate) {
    begin();
    uploadLimit = http.limit(ByteRate.parse(rate).bytesPerSecond());
    return end();
  }

  @Override
  public Request downloadRate(String rate) {
    begin();
    downloadLimit = http.limit(ByteRate.parse(rate).bytesPerSecond());
    return end();
  }

  @Override
  public Request receive(BodyReceiver receiver) {
    this.receiver = receiver;
    return this;
  }

  @Override
  public Request expect(int... statuses) {
    begin();
    expected = ExpectedStatuses.of(statuses);
    return end();
  }

  @Override
  public Response send() {
    if (sent) {
      throw new IllegalStateException(name + " was sent before: build a new request");
    }
    sent = true;
    return http.send(this);
  }

  RequestMessage firstHop() {
    Content content = Contents.of(body);
    if (body instanceof Body.Gzip) {
      set(new Header("Content-Encoding", "gzip"));
    }
    return new RequestMessage(
        method,
        target,
        uploadLimit == null ? content : new PacedContent(content, uploadLimit),
        headers,
        keepsBody,
        awaitsContinue && !content.isEmpty());
  }

  /** How the body of the response is received; null: as a whole. */
  @Nullable Reception reception() {
    return receiver == null && downloadLimit == null
        ? null
        : new Reception(receiver, downloadLimit);
  }

  /** Whether the body of a response is for the receiver: it is the last one, and is expected. */
  boolean isReceived(ResponseHead head) {
    return expected.include(head.status()) && !(followsRedirects && head.isRedirect());
  }

  /** Where the response leads to, if it is a redirect that this call follows. */
  @Nullable RequestMessage next(RequestMessage request, ResponseHead head) throws Failure {
    return followsRedirects ? request.next(head) : null;
  }

  boolean followsRedirects() {
    return followsRedirects;
  }

  /** Whether no step of building it threw, or it was built on afterwards. */
  boolean isWhole() {
    return whole;
  }

  ExpectedStatuses expected() {
    return expected;
  }

  String name() {
    return name;
  }

  /** It is not sent, but opened. */
  HttpCall toBeOpened() {
    lastStep = ".open()";
    return this;
  }

  /** The method that ends it. */
  String lastStep() {
    return lastStep;
  }

  long timeoutNanos() {
    return timeoutNanos;
  }
}
