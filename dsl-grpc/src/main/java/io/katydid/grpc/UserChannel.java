package io.katydid.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;

/** The channel of one user, which may be that of others, too; its calls are those of the user. */
final class UserChannel extends Channel implements AutoCloseable {

  private final MeasuredCalls calls;
  private final Channel measured;
  private final Runnable closing;

  /**
   * A channel with the calls of a user.
   *
   * @param closing closes what the user alone has
   */
  UserChannel(Channel channel, MeasuredCalls calls, Runnable closing) {
    this.calls = calls;
    this.measured = ClientInterceptors.intercept(channel, calls);
    this.closing = closing;
  }

  @Override
  public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
    return measured.newCall(method, options);
  }

  @Override
  public String authority() {
    return measured.authority();
  }

  @Override
  public void close() {
    calls.close();
    closing.run();
  }
}
