package io.katydid;

import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserScope;
import java.util.List;
import java.util.stream.Stream;

/** A plan of three tasks, of which the first and the last can be sent wrong answers. */
@MakesRequests({"POST /start", "GET /browse", "GET /cart", "GET /pay", "POST /stop"})
public final class OnceTest_Shopper_Plan implements OneTaskPlan<OnceTest.Shopper> {

  private static final TaskGraph GRAPH =
      new TaskGraph(
          Stream.of("browse", "cart", "pay")
              .map(name -> new TaskNode(name, 1).repeated(3).withProbability(0.1))
              .toList(),
          List.of(
              new TaskEdge(TaskGraph.START, 2, 1),
              new TaskEdge(TaskGraph.START, 0, 100),
              new TaskEdge(0, 0, 100)));

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public OnceTest.Shopper newUser(UserScope scope) {
    return new OnceTest.Shopper();
  }

  @Override
  public void onStart(OnceTest.Shopper user, UserScope scope) {
    if (scope.http().post("/start").text().equals("closed")) {
      throw new IllegalStateException("the shop is closed");
    }
  }

  @Override
  public void run(int node, OnceTest.Shopper user, UserScope scope) {
    scope.virtualUser().goTo("browse");
    String name = GRAPH.nodes().get(node).name();
    switch (scope.http().get("/" + name).text()) {
      case "declined" -> throw new IllegalStateException("the card was declined");
      case "hostile" -> throw new IllegalStateException("stolen\033[2J password=s3cret");
      case "closing" -> scope.virtualUser().stopRun("the shop closes");
      case "sold out" -> scope.virtualUser().stop();
      default -> {}
    }
  }

  @Override
  public void run(OnceTest.Shopper user, UserScope scope) {
    throw new IllegalStateException("it has several tasks");
  }

  @Override
  public void onStop(OnceTest.Shopper user, UserScope scope) {
    scope.http().post("/stop");
  }
}
