package io.katydid.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.katydid.api.Measure;
import io.katydid.api.UserContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The calls of one user: each is a request that is reported as {@code package.Service/Method}, from
 * its start to its status, a stream as a whole. One that ends with another status than those that
 * are {@link #EXPECTED} fails with the name of the code, such as {@code UNAVAILABLE}.
 *
 * <p>A call without a deadline has that of {@link io.katydid.api.User#timeout}. What the client
 * sends once more by itself is counted as retried. A stream that user code cancels has ended by
 * that; another call that is cancelled has failed. The messages of a stream from the server are its
 * events: the time to the first and those between them are measured. Those of a stream to the
 * server are counted as {@code package.Service/Method messages out}.
 *
 * <p>The channels of {@link GrpcChannels} have it. On a channel that is made in another way, it is
 * an interceptor:
 *
 * <pre>{@code
 * Channel channel = ClientInterceptors.intercept(ofApplication, new MeasuredCalls(user));
 * }</pre>
 *
 * <p>Thread-safe; to be made by the thread of the user.
 */
public final class MeasuredCalls implements ClientInterceptor, AutoCloseable {

  /**
   * The codes by which a call succeeds; {@code OK} alone if it does not say:
   *
   * <pre>{@code
   * books.withOption(MeasuredCalls.EXPECTED, Set.of(Status.Code.NOT_FOUND)).title(none);
   * }</pre>
   */
  public static final CallOptions.Key<Set<Status.Code>> EXPECTED =
      CallOptions.Key.createWithDefault("katydid.expected", Set.of(Status.Code.OK));

  private final Measure measure;
  private final Duration timeout;
  private final AllowedTarget target;
  private final StatusAdvice advice;
  private final EndedStatuses notOk = new EndedStatuses();
  private final Set<MeasuredCall<?, ?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean areOfGrpc;

  /** Calls of this user. */
  public MeasuredCalls(UserContext user) {
    this(user, AllowedTarget.byLookup(user::requireAllowed), StatusAdvice.NONE);
  }

  /**
   * The same.
   *
   * @param requirement is given the authority of a channel, and throws if the run may not call it
   * @param advice what to do where a connection fails
   */
  MeasuredCalls(UserContext user, Consumer<String> requirement, StatusAdvice advice) {
    this.measure = user.measure();
    this.timeout = user.timeout();
    this.target = new AllowedTarget(requirement);
    this.advice = advice;
  }

  /**
   * Has a call measured.
   *
   * @throws IllegalStateException if the run may not call its target, as of {@link
   *     UserContext#requireAllowed}
   */
  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    target.require(next.authority());
    Wire wire = new Wire();
    CallOptions measured = withDeadline(options).withStreamTracerFactory(wire);
    return new MeasuredCall<>(this, method, options, wire, next.newCall(method, measured));
  }

  private CallOptions withDeadline(CallOptions options) {
    return options.getDeadline() == null
        ? options.withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS)
        : options;
  }

  /** Cancels the calls that have not ended. */
  @Override
  public void close() {
    open.forEach(call -> call.cancel("its user has ended", null));
  }

  Measure measure() {
    return measure;
  }

  StatusAdvice advice() {
    return advice;
  }

  /** One of them was answered by gRPC. */
  void answered() {
    areOfGrpc = true;
  }

  /** Whether one of them was. */
  boolean areOfGrpc() {
    return areOfGrpc;
  }

  void started(MeasuredCall<?, ?> call) {
    open.add(call);
  }

  void ended(MeasuredCall<?, ?> call) {
    open.remove(call);
  }

  /** A call has ended by this status, or is about to. */
  void ended(Status status) {
    if (!status.isOk()) {
      notOk.add(status);
    }
  }

  /** Whether this was thrown for a call that did not succeed; once for each. */
  boolean haveThrown(Throwable error) {
    return notOk.take(error);
  }
}
