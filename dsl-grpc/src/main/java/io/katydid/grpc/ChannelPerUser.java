package io.katydid.grpc;

import io.katydid.api.Provides;

/**
 * Gives each user a channel of its own, and so a connection: what a parameter of type {@code
 * io.grpc.Channel} has if it names no other.
 */
@Provides
public final class ChannelPerUser extends GrpcChannels {

  /** The channels of one run. */
  public ChannelPerUser() {
    super(1);
  }
}
