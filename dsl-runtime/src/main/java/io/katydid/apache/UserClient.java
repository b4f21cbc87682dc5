package io.katydid.apache;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.TlsDiagnosis;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * What one virtual user sends its requests by. Not thread-safe, but for {@link #expireIfOverdue}.
 */
public final class UserClient {

  private final ApacheClients clients;
  private final ClientSource source;
  private final boolean isGiven;
  private final UserSettings settings;
  private final Sampler sampler;
  private final Supplier<TlsClient> tls;
  private @Nullable BasicCookieStore cookies;

  /** More than one while a response is read as other requests are sent. */
  private final List<PendingCall> pending = new CopyOnWriteArrayList<>();

  UserClient(
      ApacheClients clients,
      ClientSource source,
      boolean isGiven,
      UserSettings settings,
      Sampler sampler,
      Supplier<TlsClient> tls) {
    this.clients = clients;
    this.source = source;
    this.isGiven = isGiven;
    this.settings = settings;
    this.sampler = sampler;
    this.tls = tls;
  }

  /** Whether cookies and redirects are those of a client that was given, and nobody else's. */
  public boolean isGiven() {
    return isGiven;
  }

  /** Whether it serves more than one request. */
  public boolean isKept() {
    return source.isKept();
  }

  /**
   * Sends a request, and returns its response when its head has come.
   *
   * @param due when the end of the response is overdue
   */
  public OpenResponse send(ApacheRequest request, long due) throws Failure {
    Origin origin = request.origin();
    clients.network().requireAllowed(origin, due, sampler);
    HttpHost target = new HttpHost(origin.scheme(), origin.host(), origin.port());
    CloseableHttpClient client = source.take(origin);
    boolean isClassic = !(client instanceof AwaitedClient);
    CallTimes times = new CallTimes(clients.nanoTime(), isClassic);
    Forwarding forwarding = forwarding(origin, isClassic);
    MeasuredRequest message = new MeasuredRequest(request, target, times);
    PendingCall call = new PendingCall(clients.deadlines(), message::cancel);
    pending.add(call);
    MeasuredContext context =
        new MeasuredContext(this, times, call, due, request.followsRedirects());
    Call open = new Call(this, context, call, origin, client);
    call.due(due, Failure.TIMEOUT);
    boolean answered = false;
    try {
      ClassicHttpResponse response = client.executeOpen(target, message, context);
      if (forwarding.isRefusal(response.getCode())) {
        Closer.closeQuietly(response);
        throw forwarding.refusal(response.getCode(), challenges(response));
      }
      Optional<Failure> refused = context.refusedTunnel(response);
      if (refused.isPresent()) {
        Closer.closeQuietly(response);
        throw refused.get();
      }
      answered = true;
      if (times.isWithoutRequest()) {
        recorder().remark("HttpClient", "responses came from the client itself, without a request");
      }
      return new OpenResponse(open, response);
    } catch (IOException e) {
      throw forwarding.named(open.failure(e));
    } catch (RefusedTarget e) {
      throw e.failure();
    } finally {
      if (!answered) {
        open.end();
      }
    }
  }

  /**
   * A proxy is given no requests by HTTP/2; what one of a client that was given is, is not known.
   */
  private Forwarding forwarding(Origin origin, boolean isClassic) {
    TransportFactory network = clients.network();
    if (isGiven) {
      return Forwarding.NONE;
    }
    return (isClassic ? network : network.tunnelling(List.of())).forwarding(origin);
  }

  private static List<String> challenges(HttpResponse response) {
    return Arrays.stream(response.getHeaders(HttpHeaders.PROXY_AUTHENTICATE))
        .map(Header::getValue)
        .toList();
  }

  /** A call is over. */
  void ended(MeasuredContext context, PendingCall call, Origin origin, CloseableHttpClient client) {
    pending.remove(call);
    CallTimes times = context.times();
    int redirects = isGiven ? context.getRedirectLocations().size() : 0;
    times.report(sampler, recorder(), clients.now(), source.isShared(), redirects);
    source.giveBack(origin, client);
  }

  /** What it secures its connections by now. */
  TlsClient tls() {
    return tls.get();
  }

  /** What is known of the TLS of its connections to this origin. */
  TlsDiagnosis diagnosis(Origin origin) {
    return origin.secure() ? TlsDiagnosis.of(tls()) : TlsDiagnosis.OF_OTHER_CLIENT;
  }

  private Recorder recorder() {
    return clients.recorder();
  }

  /** Whether the recording has ended. */
  boolean isCutOff() {
    return recorder().isCutOff();
  }

  long responseTimeoutNanos() {
    return settings.responseTimeoutNanos();
  }

  /** Ends the call if the run may not load this host; ours goes nowhere but where it is sent. */
  void requireAllowed(String host, long due) {
    if (!isGiven) {
      return;
    }
    try {
      clients.network().allowed(host.toLowerCase(Locale.ROOT), due, sampler);
    } catch (Failure e) {
      refuse(e);
    }
  }

  /** Ends the call if the run may not load the host that is at this address. */
  void requireAllowed(String host, SocketAddress address) {
    if (!isGiven) {
      return;
    }
    try {
      clients.network().requireAllowed(host.toLowerCase(Locale.ROOT), address);
    } catch (Failure e) {
      refuse(e);
    }
  }

  /** That a name is not known is the client's to find: it may have other means. */
  private void refuse(Failure e) {
    if (e.type().equals(Failure.NOT_ALLOWED)) {
      clients.refused(e.message());
      throw new RefusedTarget(e);
    }
  }

  /** The cookies of this user: those of the client are its first. */
  CookieStore cookies(@Nullable CookieStore ofClient) {
    BasicCookieStore own = cookies;
    if (own == null) {
      own = new BasicCookieStore();
      cookies = own;
      if (ofClient != null) {
        ofClient.getCookies().forEach(own::addCookie);
      }
    }
    return own;
  }

  void expireIfOverdue(long now) {
    for (PendingCall call : pending) {
      call.expireIfOverdue(now);
    }
  }

  /** Whether others have it, too. */
  public boolean isShared() {
    return source.isShared();
  }

  /** Closes its connections, as those that follow are to be others. */
  public void startAnew() {
    source.close();
  }

  /** An iteration of the user has ended. */
  public void endIteration() {
    source.endIteration();
  }

  /** The user has ended. */
  public void close() {
    clients.left(this);
    source.close();
  }
}
