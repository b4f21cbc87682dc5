package io.katydid.http;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of a user class, as far as its HTTP client asks for it. */
record HttpPlan(ConnectionStrategy connections) implements UserPlan<Object> {

  @Override
  public int contract() {
    return CONTRACT;
  }

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
  public List<TaskEntry> tasks() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object newUser(UserScope scope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int pick(RandomGenerator random) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void run(int task, Object user, UserScope scope) {
    throw new UnsupportedOperationException();
  }
}
