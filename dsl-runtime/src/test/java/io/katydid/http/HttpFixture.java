package io.katydid.http;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The client of one user, on a clock that stands still until it is set. */
final class HttpFixture implements AutoCloseable {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(2);
  static final Duration TIMEOUT = Duration.ofSeconds(4);

  private final AtomicLong clock = new AtomicLong();
  private final Recorder recorder = new Recorder(name -> List.of());
  private final Sampler sampler = new Sampler(recorder);
  private final HttpClients clients;
  final UserHttp http;

  HttpFixture(String host) {
    clients = new HttpClients(host, recorder, clock::get);
    http =
        clients.forUser(
            new UserSettings(
                "", 1, CONNECT_TIMEOUT.toNanos(), RESPONSE_TIMEOUT.toNanos(), TIMEOUT.toNanos()),
            sampler);
  }

  /** Lets time pass, and what is overdue expire. */
  void pass(Duration time) {
    clients.expireOverdue(clock.addAndGet(time.toNanos()));
  }

  /** What was recorded, the newest sample included. */
  Snapshot recorded() {
    sampler.close();
    return recorder.read(clock.get()).sinceStart();
  }

  /** The only request that was recorded. */
  RequestSnapshot only() {
    return recorded().requests().getFirst();
  }

  /** How the only failure that was recorded is called. */
  String failureType() {
    return recorded().groups().getFirst().type();
  }

  @Override
  public void close() {
    http.close();
  }
}
