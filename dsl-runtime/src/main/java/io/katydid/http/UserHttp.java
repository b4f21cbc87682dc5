package io.katydid.http;

import io.katydid.api.EventRequest;
import io.katydid.api.EventStream;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.api.TokenSource;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketRequest;
import io.katydid.api.plan.UserSettings;
import io.katydid.authentication.Credentials;
import io.katydid.encoding.Encodings;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.ByteRateLimit;
import io.katydid.message.Header;
import io.katydid.message.Headers;
import io.katydid.message.Target;
import io.katydid.websocket.Pauses;
import io.katydid.websocket.SocketUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one virtual user: its cookies, its default headers, and its connections or its
 * part in those of all.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public final class UserHttp extends HttpMethods {

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
  private final Additions additions;
  private final Unfinished unfinished = new Unfinished();
  private final Calls calls;

  private List<Header> defaultHeaders = List.of();
  private ExpectedStatuses expected = ExpectedStatuses.BELOW_400;
  private @Nullable Target base;
  private final Pauses pauses;
  private BooleanSupplier stopping = () -> false;
  private @Nullable WebSockets webSockets;
  private final Supplier<UserHttp> another;
  private @Nullable UserHttp tokenClient;

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
    this.exchanges = exchanges;
    this.additions = new Additions(clients.tracing().ofUser(), sampler, nanoTime);
    this.calls =
        new Calls(
            exchanges,
            additions,
            unfinished,
            recorder,
            sampler,
            nanoTime,
            clients.excerpts(),
            response -> clients.endless().opened(response, stopping));
  }

  @Override
  public Request request(String method, String path, Object... variables) {
    HttpCall call = call(method, path, variables);
    unfinished.built(call);
    return call;
  }

  @Override
  public WebSocket webSocket(String path, Object... variables) {
    return webSocketRequest(path, variables).open();
  }

  @Override
  public WebSocketRequest webSocketRequest(String path, Object... variables) {
    HttpCall call = call("GET", WebSockets.handshakePath(path), variables).toBeOpened();
    unfinished.built(call);
    return new WebSocketCall(webSockets(), call, "WS " + path);
  }

  private WebSockets webSockets() {
    if (webSockets == null) {
      SocketUser user = new SocketUser(recorder, sampler, nanoTime, pauses);
      webSockets = clients.webSockets(settings, calls, user, number);
    }
    return webSockets;
  }

  @Override
  public EventRequest events(String method, String path, Object... variables) {
    HttpCall call = call(method, path, variables).toBeOpened();
    unfinished.built(call);
    return new EventCall(this, call);
  }

  @Override
  HttpCall call(String method, String path, Object... variables) {
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
        defaultHeaders.stream().filter(header -> !header.isNamed(Headers.AUTHORIZATION)).toList();
    additions.authenticate(chosen);
  }

  private UserHttp tokenClient() {
    if (tokenClient == null) {
      tokenClient = another.get();
      clients.tls().share(tokenClient.number, number);
      tokenClient.calls.show(calls.shown());
    }
    tokenClient.sampler.close();
    return tokenClient;
  }

  @Override
  public void clientCertificate(String cert, String key, String certPassword) {
    unfinished.requireNoStream("another certificate is shown");
    exchanges.startAnew();
    clients.tls().show(number, cert, key, certPassword);
    if (tokenClient != null) {
      tokenClient.exchanges.startAnew();
      clients.tls().share(tokenClient.number, number);
    }
  }

  @Override
  public void acceptCompressed() {
    defaultHeader("Accept-Encoding", Encodings.accepted());
  }

  /** From now on, has requests seen by code of the user class before they are sent. */
  public void intercept(Interceptor interceptor) {
    additions.intercept(interceptor);
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
    return calls.send(call);
  }

  /** Sends the call, and measures it from here to the end of its stream. */
  EventStream open(EventCall events) {
    return calls.open(events);
  }

  /** Streams that have no end are to end if this says so, to any thread. */
  public void endStreamsIf(BooleanSupplier isStopping) {
    stopping = isStopping;
  }

  /** From now on, has each request and response written as lines, without what is secret. */
  public void show(Consumer<String> lines) {
    calls.show(new ExchangeText(lines));
  }

  /** The complaint about requests that were built and not sent, if there are any; once. */
  public @Nullable IllegalStateException takeUnsent() {
    return unfinished.take();
  }

  /** Drops the requests that were built and not sent: what was thrown meanwhile is why. */
  public void forgetUnsent() {
    unfinished.forget();
  }

  /** Whether a response has been waited for since this was last asked. */
  public boolean takeWaited() {
    boolean waited = calls.takeWaited();
    return (webSockets != null && webSockets.takeWaited()) || waited;
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
    unfinished.closeStreams();
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
