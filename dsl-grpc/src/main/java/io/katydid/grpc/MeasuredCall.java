package io.katydid.grpc;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.katydid.api.OpenRequest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that is a request from its start to its end. Thread-safe as far as calls are.
 *
 * @param <Q> its messages
 * @param <A> those of its answer
 */
final class MeasuredCall<Q, A> extends SimpleForwardingClientCall<Q, A> {

  private final MeasuredCalls calls;
  private final MethodDescriptor<Q, A> method;
  private final Set<Status.Code> expected;
  private final Wire wire;
  private final AtomicReference<@Nullable OpenRequest> request = new AtomicReference<>();

  MeasuredCall(
      MeasuredCalls calls,
      MethodDescriptor<Q, A> method,
      CallOptions options,
      Wire wire,
      ClientCall<Q, A> call) {
    super(call);
    this.calls = calls;
    this.method = method;
    this.expected = options.getOption(MeasuredCalls.EXPECTED);
    this.wire = wire;
  }

  @Override
  public void start(Listener<A> listener, Metadata headers) {
    request.set(begin(method.getFullMethodName()));
    calls.started(this);
    try {
      super.start(new Answer(listener), headers);
    } catch (RuntimeException | Error e) {
      ended(it -> it.fail(e.getClass().getSimpleName(), String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private OpenRequest begin(String name) {
    return method.getType().serverSendsOneMessage()
        ? calls.measure().beginRequest(name)
        : calls.measure().beginStream(name);
  }

  @Override
  public void sendMessage(Q message) {
    super.sendMessage(message);
    if (!method.getType().clientSendsOneMessage()) {
      calls.measure().count(method.getFullMethodName() + " messages out", 1);
    }
  }

  @Override
  public void cancel(@Nullable String message, @Nullable Throwable cause) {
    String why = message == null ? String.valueOf(cause) : message;
    ended(it -> {
      if (method.getType().serverSendsOneMessage()) {
        it.fail(Status.Code.CANCELLED.name(), why);
      } else {
        it.end();
      }
    });
    super.cancel(message, cause);
  }

  private void received() {
    OpenRequest open = request.get();
    if (open != null && !method.getType().serverSendsOneMessage()) {
      open.event();
    }
  }

  private void ended(Status status) {
    ended(it -> {
      if (expected.contains(status.getCode())) {
        it.end();
      } else {
        it.fail(
            status.getCode().name(), StatusText.of(status, expected, reached(), calls.advice()));
      }
    });
  }

  private Reached reached() {
    if (!wire.isConnected()) {
      return Reached.NOTHING;
    }
    return calls.areOfGrpc() ? Reached.GRPC : Reached.HTTP_2;
  }

  /** Once; one that was not started is none. */
  private void ended(Consumer<OpenRequest> how) {
    OpenRequest ending = request.getAndSet(null);
    if (ending != null) {
      calls.ended(this);
      ending.transferred(wire.sent(), wire.received());
      for (int retry = 0; retry < wire.retries(); retry++) {
        ending.retried();
      }
      how.accept(ending);
    }
  }

  /** What the server answers, up to its status. */
  private final class Answer extends SimpleForwardingClientCallListener<A> {

    Answer(Listener<A> listener) {
      super(listener);
    }

    @Override
    public void onHeaders(Metadata headers) {
      calls.answered();
      super.onHeaders(headers);
    }

    @Override
    public void onMessage(A message) {
      received();
      super.onMessage(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      calls.ended(status);
      ended(status);
      super.onClose(status, trailers);
    }
  }
}
