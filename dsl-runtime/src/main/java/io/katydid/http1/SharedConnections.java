package io.katydid.http1;

import io.katydid.measure.Sampler;
import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The part of one virtual user in the connections of a {@link Pool}. */
record SharedConnections(Pool pool, LongSupplier nanoTime) implements ConnectionSource {

  @Override
  public boolean prepare(RequestMessage request, long now) {
    return false;
  }

  @Override
  public @Nullable Http1Connection take(RequestMessage request, long due, Sampler sampler)
      throws Failure {
    long asked = nanoTime.getAsLong();
    try {
      return pool.take(request, due);
    } finally {
      sampler.waited(nanoTime.getAsLong() - asked);
    }
  }

  @Override
  public void giveBack(Origin origin, @Nullable Http1Connection connection) {
    pool.giveBack(origin, connection);
  }

  /** The turn lasts until it is given back. */
  @Override
  public void lend(Origin origin) {}

  @Override
  public void takeBack(Origin origin, @Nullable Http1Connection connection) {
    pool.giveBack(origin, connection);
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void endIteration() {}

  @Override
  public boolean isShared() {
    return true;
  }

  /** The connections are of all users. */
  @Override
  public void close() {}
}
