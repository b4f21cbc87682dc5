package io.katydid.run;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Response;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.net.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the users of a {@link Rehearsal} do: they read and write, and every now and then wait. */
final class RehearsedPlan implements UserPlan<Object> {

  private static final TaskGraph GRAPH =
      new TaskGraph(
          List.of(new TaskNode("read", 1), new TaskNode("write", 1)),
          List.of(new TaskEdge(TaskGraph.START, 0, 1), new TaskEdge(TaskGraph.START, 1, 1)));

  /** Of so many iterations, one is followed by a wait. */
  private static final int WAITS = 16;

  private static final long WAIT_NANOS = 20_000;

  private static final Body BODY =
      Body.text("a line of text, as short as the body of many requests");

  /**
   * One request fails, so that what tells failures apart and counts them is loaded, too: a class in
   * a folder takes a descriptor, and a load may fail as it has used them all.
   */
  private boolean hasFailed;

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    long timeout = Duration.ofSeconds(1).toNanos();
    return new UserSettings("", 1, timeout, timeout, timeout);
  }

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public Object newUser(UserScope scope) {
    return this;
  }

  @Override
  public void run(int node, Object user, UserScope scope) {
    if (node == 0) {
      scope.http().get("/items/{id}", scope.virtualUser().random().nextInt(1000));
    } else {
      write(scope.http());
    }
  }

  private void write(Http http) {
    Response response = http.post("/items/", BODY);
    if (!hasFailed) {
      hasFailed = true;
      response.fail(Failure.of(new IOException("as rehearsed")).message());
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return random.nextInt(WAITS) == 0 ? WAIT_NANOS : 0;
  }
}
