package io.katydid.http;

import io.katydid.OneTaskPlan;
import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.plan.ClientFactory;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** The plan of a user class whose requests are sent by Apache HttpClient. */
record ApachePlan(
    ConnectionStrategy connections,
    Client client,
    Optional<ClientFactory> clientFactory,
    Duration connectTimeout)
    implements OneTaskPlan<Object> {

  /** By a client of ours. */
  static ApachePlan ours(ConnectionStrategy connections) {
    return new ApachePlan(connections, Client.APACHE, Optional.empty(), Duration.ofMinutes(1));
  }

  /** By a client that the user class makes. */
  static ApachePlan given(HttpClientBuilder client) {
    return made(client::build);
  }

  /** The same, that waits no longer for a connection. */
  ApachePlan connecting(Duration within) {
    return new ApachePlan(connections, client, clientFactory, within);
  }

  /** By what this makes. */
  static ApachePlan made(ClientFactory.Code code) {
    return new ApachePlan(
        ConnectionStrategy.PER_USER,
        Client.KATYDID,
        Optional.of(new ClientFactory("shop.Buyer", "client", code)),
        Duration.ofMinutes(1));
  }

  /** The client connects by the clock of the machine, which may be busy. */
  @Override
  public UserSettings settings() {
    return new UserSettings(
        "",
        1,
        connectTimeout.toNanos(),
        HttpFixture.RESPONSE_TIMEOUT.toNanos(),
        HttpFixture.TIMEOUT.toNanos());
  }

  @Override
  public Object newUser(UserScope scope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void run(Object user, UserScope scope) {
    throw new UnsupportedOperationException();
  }
}
