package io.katydid.http;

import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import org.jspecify.annotations.Nullable;

/** Why a user was not let connect to a host, if one was not. Thread-safe. */
final class Refusals {

  private volatile @Nullable String newest;

  /** One was not, for this reason. */
  void note(String why) {
    newest = why;
  }

  /** The newest reason. */
  @Nullable String newest() {
    return newest;
  }

  /** The same transports, whose refusals are noted. */
  TransportFactory notedOf(TransportFactory transports) {
    return new TransportFactory() {
      @Override
      public Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure {
        try {
          return transports.connect(origin, user, due, sampler);
        } catch (Failure e) {
          if (e.type().equals(Failure.NOT_ALLOWED)) {
            note(e.message());
          }
          throw e;
        }
      }

      @Override
      public Forwarding forwarding(Origin origin) {
        return transports.forwarding(origin);
      }
    };
  }
}
