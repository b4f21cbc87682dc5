package io.katydid.http;

import io.katydid.OneTaskPlan;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;

/** The plan of a user class, as far as its HTTP client asks for it. */
record HttpPlan(ConnectionStrategy connections) implements OneTaskPlan<Object> {

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "",
        1,
        HttpFixture.CONNECT_TIMEOUT.toNanos(),
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
