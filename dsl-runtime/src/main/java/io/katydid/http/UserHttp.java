package io.katydid.http;

import io.katydid.api.Body;
import io.katydid.api.Connections.Per;
import io.katydid.api.EventRequest;
import io.katydid.api.EventStream;
import io.katydid.api.Http;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.api.TokenSource;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketRequest;
import io.katydid.api.plan.UserSettings;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.websocket.Pauses;
import io.katydid.websocket.SocketUser;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one virtual user: its cookies, its default headers, and its connections or its
 * part in those of all.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public final class UserHttp implements Http {

  private static final int MOST_REDIRECTS = 10;
  private static final int EXPECTATION_FAILED = 417;

  private final HttpClients clients;

  /** By which its connections are made. */
  private final int number;

  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final LongConsumer parkUntil;
  private final UserSettings settings;
  private final String host;
  private final Exchanges exchanges;

  /** Whether cookies are kept and redirects are followed here. */
  private final boolean keepsState;

  private final Cookies cookies;
  private final @Nullable TraceContext traces;
  private @Nullable RequestMessage sent;
  private List<Header> defaultHeaders = List.of();
  private ExpectedStatuses expected = ExpectedStatuses.BELOW_400;
  private @Nullable Target base;
  private @Nullable ExchangeText shown;
  private final Pauses pauses;
  private @Nullable WebSockets webSockets;
  private final List<HttpCall> unsent = new ArrayList<>(0);
  private final List<OpenEvents> open = new ArrayList<>(0);
  private boolean waited;
  private @Nullable Credentials credentials;
  private @Nullable Interceptor interceptor;
  private final Supplier<UserHttp> another;
  private @Nullable UserHttp tokenClient;

  /** When the newest exchange ended. */
  private long endedAt;

  /** Of the call that is made. */
  private int redirects;

  UserHttp(
      HttpClients clients,
      int number,
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      LongConsumer parkUntil,
      Supplier<UserHttp> another,
      UserSettings settings,
      Exchanges exchanges,
      String host,
      Pauses pauses) {
    this.clients = clients;
    this.number = number;
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.parkUntil = parkUntil;
    this.another = another;
    this.settings = settings;
    this.host = host;
    this.pauses = pauses;
    this.cookies = new Cookies(InstantSource.system());
    this.traces = clients.tracing().ofUser();
    this.exchanges = exchanges;
    this.keepsState = !exchanges.followsRedirects();
  }

  @Override
  public Response get(String path, Object... variables) {
    return call("GET", path, variables).send();
  }

  @Override
  public Response head(String path, Object... variables) {
    return call("HEAD", path, variables).send();
  }

  @Override
  public Response options(String path, Object... variables) {
    return call("OPTIONS", path, variables).send();
  }

  @Override
  public Response delete(String path, Object... variables) {
    return call("DELETE", path, variables).send();
  }

  @Override
  public Response post(String path, Body body, Object... variables) {
    return call("POST", path, variables).body(body).send();
  }

  @Override
  public Response post(String path) {
    return call("POST", path).send();
  }

  @Override
  public Response put(String path) {
    return call("PUT", path).send();
  }

  @Override
  public Response patch(String path) {
    return call("PATCH", path).send();
  }

  @Override
  public Response put(String path, Body body, Object... variables) {
    return call("PUT", path, variables).body(body).send();
  }

  @Override
  public Response patch(String path, Body body, Object... variables) {
    return call("PATCH", path, variables).body(body).send();
  }

  @Override
  public Request request(String method, String path, Object... variables) {
    HttpCall call = call(method, path, variables);
    unsent.add(call);
    return call;
  }

  @Override
  public WebSocket webSocket(String path, Object... variables) {
    return webSocketRequest(path, variables).open();
  }

  @Override
  public WebSocketRequest webSocketRequest(String path, Object... variables) {
    HttpCall call = call("GET", WebSockets.handshakePath(path), variables).toBeOpened();
    unsent.add(call);
    return new WebSocketCall(webSockets(), call, "WS " + path);
  }

  private WebSockets webSockets() {
    if (webSockets == null) {
      ConnectionSource own = new OwnConnections(Per.USER, clients);
      webSockets =
          new WebSockets(
              this,
              clients,
              new Http1Exchanges(clients, recorder, sampler, nanoTime, settings, own, number),
              new SocketUser(recorder, sampler, nanoTime, pauses));
    }
    return webSockets;
  }

  @Override
  public EventRequest events(String method, String path, Object... variables) {
    HttpCall call = call(method, path, variables).toBeOpened();
    unsent.add(call);
    return new EventCall(this, call);
  }

  private HttpCall call(String method, String path, Object... variables) {
    Endpoint endpoint = clients.endpoint(method, path);
    return new HttpCall(
        this,
        endpoint,
        target(endpoint, variables),
        defaultHeaders,
        expected,
        settings.timeoutNanos());
  }

  private Target target(Endpoint endpoint, Object... variables) {
    String expanded = endpoint.template().expand(variables);
    return endpoint.isAbsolute() ? Target.of(expanded) : base().append(expanded);
  }

  private Target base() {
    if (base == null) {
      if (host.isEmpty()) {
        clients.reportMissingHost();
        throw new IllegalArgumentException(
            "no host: give the run one, or the user class, as in @User(host ="
                + " \"http://localhost:8000\")");
      }
      base = clients.base(host);
    }
    return base;
  }

  @Override
  public void defaultHeader(String name, String value) {
    setDefault(Headers.of(name, value));
  }

  @Override
  public void basicAuth(String userName, String password) {
    setDefault(Headers.basicAuth(userName, password));
  }

  @Override
  public void bearerAuth(String token) {
    setDefault(Headers.bearerAuth(token));
  }

  @Override
  public void bearerAuth(TokenSource source) {
    authenticate(Credentials.of(source, this::tokenClient));
  }

  @Override
  public void digestAuth(String userName, String password) {
    authenticate(Credentials.of(userName, password));
  }

  /** Takes the place of what was said before. */
  private void authenticate(Credentials chosen) {
    defaultHeaders =
        defaultHeaders.stream()
            .filter(header -> !header.isNamed(Credentials.AUTHORIZATION))
            .toList();
    credentials = chosen;
  }

  private UserHttp tokenClient() {
    if (tokenClient == null) {
      tokenClient = another.get();
      clients.tls().share(tokenClient.number, number);
      if (shown != null) {
        tokenClient.shown = shown;
      }
    }
    tokenClient.sampler.close();
    return tokenClient;
  }

  @Override
  public void clientCertificate(String cert, String key, String certPassword) {
    open.stream()
        .filter(OpenEvents::isOpen)
        .findFirst()
        .ifPresent(it -> {
          throw new IllegalStateException(
              "the stream of %s is open: close it before another certificate is shown"
                  .formatted(it.name()));
        });
    exchanges.startAnew();
    clients.tls().show(number, cert, key, certPassword);
    if (tokenClient != null) {
      tokenClient.exchanges.startAnew();
      clients.tls().share(tokenClient.number, number);
    }
  }

  @Override
  public void acceptCompressed() {
    defaultHeader("Accept-Encoding", Decoder.accepted());
  }

  /** From now on, has requests seen by code of the user class before they are sent. */
  public void intercept(Interceptor interceptor) {
    this.interceptor = interceptor;
  }

  private void setDefault(Header header) {
    List<Header> headers = new ArrayList<>(defaultHeaders);
    Headers.set(headers, header);
    defaultHeaders = headers;
  }

  /** A limit of this many bytes per second, by the clock of the run. */
  ByteRateLimit limit(double bytesPerSecond) {
    return new ByteRateLimit(bytesPerSecond, nanoTime, parkUntil);
  }

  /** Sends the call, and measures it from here to the last byte of the response. */
  Response send(HttpCall call) {
    unsent.remove(call);
    RequestMessage first = traces == null ? call.firstHop() : traces.in(call.firstHop());
    sent = begun(first);
    long start = exchanges.prepare(sent);
    long sample = sampler.start(recorder.series(call.name()), start, start);
    sampler.sent(sent);
    if (traces != null) {
      sampler.traced(TraceContext.idOf(first));
    }
    try {
      return received(call, first, start, sample);
    } catch (Failure e) {
      long time = sampler.finish(nanoTime.getAsLong());
      sampler.fail(e.type(), e.message());
      return new CompletedResponse(call.name(), sampler, sample, time, e, clients.excerpts());
    } catch (RuntimeException | Error e) {
      sampler.finish(nanoTime.getAsLong());
      sampler.fail(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** A redirect leads to another target, even if it is equal; credentials are added to the same. */
  @SuppressWarnings("ReferenceEquality")
  private Response received(HttpCall call, RequestMessage first, long start, long sample)
      throws Failure {
    long due = Deadline.after(start, call.timeoutNanos());
    if (!keepsState) {
      exchanges.follow(call.followsRedirects());
    }
    RequestMessage request = first;
    Message message = exchange(call, request, due);
    for (RequestMessage next = next(call, request, message.head());
        next != null;
        next = next(call, request, message.head())) {
      request = next;
      sendNext(request, first);
      message = exchange(call, request, due);
    }
    long time = sampler.finish(endedAt);
    waited = true;
    CompletedResponse response =
        new CompletedResponse(
            call.name(),
            sampler,
            sample,
            time,
            message,
            redirects + message.redirects(),
            sent,
            clients.excerpts());
    sampler.received(response.status());
    sampler.evidence(response);
    response.judgeStatus(call.expected());
    return response;
  }

  /** Sends the call, and measures it from here to the end of its stream. */
  EventStream open(EventCall events) {
    HttpCall call = events.call();
    unsent.remove(call);
    RequestMessage asked = EventOpening.accepting(call.firstHop(), events.wholeType());
    RequestMessage first = traces == null ? asked : traces.in(asked);
    RequestMessage outgoing = begun(first);
    sent = outgoing;
    long start = exchanges.prepare(outgoing);
    OpenStream sample = sampler.startStream(recorder.series(call.name()), start, start);
    sampler.sent(outgoing);
    if (traces != null) {
      sampler.traced(TraceContext.idOf(first));
    }
    OpenEvents opened =
        new EventOpening(events, sampler, sample, nanoTime, clients.excerpts(), start, shown)
            .open(due -> opened(call, first, due), () -> Objects.requireNonNull(sent));
    waited = true;
    if (opened.isOpen()) {
      open.removeIf(it -> !it.isOpen());
      open.add(opened);
    }
    return opened;
  }

  @SuppressWarnings("ReferenceEquality")
  private IncomingResponse opened(HttpCall call, RequestMessage first, long due) throws Failure {
    RequestMessage request = first;
    IncomingResponse response = opened(due);
    for (RequestMessage next = next(call, request, response);
        next != null;
        next = next(call, request, response)) {
      if (shown != null) {
        shown.head(Objects.requireNonNull(sent), response.head());
      }
      response.close();
      request = next;
      sendNext(request, first);
      response = opened(due);
    }
    return response;
  }

  private IncomingResponse opened(long due) throws Failure {
    RequestMessage outgoing = Objects.requireNonNull(sent);
    if (shown != null) {
      shown.request(outgoing);
    }
    return exchanges.open(outgoing, due);
  }

  private @Nullable RequestMessage next(
      HttpCall call, RequestMessage request, IncomingResponse response) throws Failure {
    try {
      if (response.head().setsCookies() && keepsState) {
        receiveCookies(call, request, response.head());
      }
      return next(call, request, response.head());
    } catch (Failure e) {
      response.close();
      throw e;
    }
  }

  /**
   * What the response to a request leads to as a part of the same call: it is sent without waiting
   * or with other credentials, or where it is redirected.
   */
  private @Nullable RequestMessage next(HttpCall call, RequestMessage request, ResponseHead head)
      throws Failure {
    int status = head.status();
    if (status == EXPECTATION_FAILED && request.awaitsContinue()) {
      recorder.remark(
          call.name(), "was refused by 417, and sent again without Expect: 100-continue");
      return request.withoutWaiting();
    }
    if (credentials != null
        && credentials.areRenewed(request, Objects.requireNonNull(sent), head)) {
      recorder.remark(
          call.name(), "was answered by 401, and sent again with other credentials, in one time");
      return request;
    }
    if (credentials != null) {
      remark(call, credentials.complaint(request, head));
    }
    return keepsState ? redirected(call, request, head) : null;
  }

  private @Nullable RequestMessage redirected(
      HttpCall call, RequestMessage request, ResponseHead head) throws Failure {
    RequestMessage next = call.next(request, head);
    if (next != null) {
      if (++redirects > MOST_REDIRECTS) {
        throw new Failure("too many redirects", "more than " + MOST_REDIRECTS);
      }
      recorder.redirected();
    }
    return next;
  }

  /** Makes ready for another request of the same call. The time of user code is left out. */
  private void sendNext(RequestMessage request, RequestMessage first) {
    long before = nanoTime.getAsLong();
    RequestMessage next = cookies.added(request);
    sent = seen(credentials == null ? next : credentials.added(next, first));
    if (interceptor != null) {
      sampler.held(nanoTime.getAsLong() - before);
    }
    exchanges.prepare(sent);
  }

  /** A request as it is sent: with cookies and credentials, and with what user code adds. */
  private RequestMessage begun(RequestMessage request) {
    redirects = 0;
    RequestMessage first = cookies.added(request);
    return seen(credentials == null ? first : credentials.begun(first));
  }

  private RequestMessage seen(RequestMessage request) {
    return interceptor == null ? request : InterceptedRequest.seen(request, interceptor);
  }

  private Message exchange(HttpCall call, RequestMessage request, long due) throws Failure {
    RequestMessage outgoing = Objects.requireNonNull(sent);
    Message message =
        shown == null ? exchanged(call, outgoing, due) : shown(call, outgoing, due, shown);
    if (message.head().setsCookies() && keepsState) {
      receiveCookies(call, request, message.head());
    }
    return message;
  }

  private Message exchanged(HttpCall call, RequestMessage request, long due) throws Failure {
    Reception reception = call.reception();
    if (reception == null) {
      Message message = exchanges.exchange(request, due);
      endedAt = exchanges.endedAt();
      return message;
    }
    try (IncomingResponse response = exchanges.open(request, due)) {
      Message message = reception.read(response, request, call.isReceived(response.head()));
      endedAt = nanoTime.getAsLong();
      return message;
    }
  }

  private Message shown(HttpCall call, RequestMessage request, long due, ExchangeText text)
      throws Failure {
    text.request(request);
    try {
      Message message = exchanged(call, request, due);
      text.response(request, message);
      return message;
    } catch (Failure e) {
      text.failure(e);
      throw e;
    }
  }

  /** From now on, has each request and response written as lines, without what is secret. */
  public void show(Consumer<String> lines) {
    shown = new ExchangeText(lines);
  }

  /** The request of a handshake with these headers, as this user sends all of its requests. */
  RequestMessage handshake(HttpCall call, Map<String, String> headers) {
    unsent.remove(call);
    RequestMessage request = traces == null ? call.firstHop() : traces.in(call.firstHop());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request = request.with(new Header(header.getKey(), header.getValue()));
    }
    return begun(request);
  }

  /** Where exchanges are written, if they are. */
  @Nullable ExchangeText shown() {
    return shown;
  }

  void receiveCookies(HttpCall call, RequestMessage request, ResponseHead head) {
    for (String header : head.fields("Set-Cookie")) {
      remark(call, cookies.receive(header, request.target()));
    }
  }

  private void remark(HttpCall call, String what) {
    if (!what.isEmpty()) {
      recorder.remark(call.name(), what);
    }
  }

  /** The complaint about requests that were built and not sent, if there are any; once. */
  public @Nullable IllegalStateException takeUnsent() {
    if (!open.isEmpty()) {
      IllegalStateException unclosed = takeUnclosed();
      if (unclosed != null) {
        return unclosed;
      }
    }
    if (unsent.isEmpty()) {
      return null;
    }
    List<HttpCall> whole = unsent.stream().filter(HttpCall::isWhole).toList();
    unsent.clear();
    return whole.isEmpty() ? null : complaint(whole);
  }

  private @Nullable IllegalStateException takeUnclosed() {
    String names =
        open.stream()
            .filter(OpenEvents::isOpen)
            .map(OpenEvents::name)
            .distinct()
            .collect(Collectors.joining(", "));
    closeStreams();
    return names.isEmpty()
        ? null
        : new IllegalStateException(
            "the stream of %s was not closed: open it in try (EventStream events = ..)"
                .formatted(names));
  }

  private void closeStreams() {
    open.forEach(OpenEvents::close);
    open.clear();
  }

  /** Drops the requests that were built and not sent: what was thrown meanwhile is why. */
  public void forgetUnsent() {
    closeStreams();
    unsent.clear();
  }

  private static IllegalStateException complaint(List<HttpCall> calls) {
    List<String> names = calls.stream().map(HttpCall::name).distinct().toList();
    String steps =
        calls.stream().map(HttpCall::lastStep).distinct().collect(Collectors.joining(" or "));
    return new IllegalStateException(
        names.size() == 1
            ? names.getFirst() + " was built and not sent: end it with " + steps
            : String.join(", ", names) + " were built and not sent: end each with " + steps);
  }

  /** Whether a response has been waited for since this was last asked. */
  public boolean takeWaited() {
    boolean was = webSockets == null ? waited : webSockets.takeWaited() || waited;
    waited = false;
    return was;
  }

  /** Says which statuses are expected until {@link #endIteration}. */
  public void expect(ExpectedStatuses statuses) {
    expected = statuses;
  }

  /** Says that the statuses are expected again which are if nothing is said of it. */
  public void expectUsual() {
    expected = ExpectedStatuses.BELOW_400;
  }

  /** Says that an iteration, or the start or the stop of the user, has ended. */
  public void endIteration() {
    expectUsual();
    exchanges.endIteration();
  }

  /** Closes the connections of the user. */
  public void close() {
    closeStreams();
    if (webSockets != null) {
      webSockets.close();
    }
    exchanges.close();
    clients.ended(number);
    if (tokenClient != null) {
      tokenClient.sampler.close();
      tokenClient.close();
    }
  }
}
