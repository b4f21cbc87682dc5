package io.katydid.grpc;

/**
 * Gives all users of a class one channel, and so one connection, as a program with one client has
 * it:
 *
 * <pre>{@code
 * @Task
 * void title(@ProvidedBy(SharedChannel.class) Channel channel) {}
 * }</pre>
 */
public final class SharedChannel extends GrpcChannels {

  /** The channel of one run. */
  public SharedChannel() {
    super(Integer.MAX_VALUE);
  }
}
