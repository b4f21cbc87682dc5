package io.katydid.apache;

import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be cancelled by another thread. The client says in it what it waits for, so
 * that the wait for a connection is seen.
 */
final class MeasuredRequest extends BasicClassicHttpRequest implements CancellableDependency {

  private static final long serialVersionUID = 1L;

  private static final Cancellable NOTHING = () -> false;
  private static final Cancellable CANCELLED = () -> false;

  private final transient CallTimes times;
  private final transient AtomicReference<Cancellable> pending = new AtomicReference<>(NOTHING);

  MeasuredRequest(ApacheRequest request, HttpHost target, CallTimes times) {
    super(request.method(), target, request.path());
    this.times = times;
    String host = request.header("host");
    setAuthority(authority(host, target));
    request.headers().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase("host"))
        .forEach(header -> addHeader(header.getKey(), header.getValue()));
    SentBody body = request.body();
    if (body != null) {
      setEntity(new SentEntity(body));
    }
  }

  private static URIAuthority authority(@Nullable String host, HttpHost target) {
    try {
      return host == null ? new URIAuthority(target) : URIAuthority.create(host);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the header Host is no host: " + e.getReason(), e);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public void setDependency(Cancellable dependency) {
    if (dependency instanceof LeaseRequest) {
      times.leaseBegins();
    } else {
      times.leaseEnds();
    }
    Cancellable before = pending.getAndUpdate(now -> now == CANCELLED ? now : dependency);
    if (before == CANCELLED) {
      dependency.cancel();
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean isCancelled() {
    return pending.get() == CANCELLED;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean cancel() {
    Cancellable before = pending.getAndSet(CANCELLED);
    return before != CANCELLED && before.cancel();
  }
}
