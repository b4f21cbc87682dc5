package io.katydid.web;

import io.katydid.api.Durations;
import io.katydid.api.Target;
import io.katydid.live.RunControls;
import java.time.Duration;
import java.util.Optional;

/** What a person at the page has the run do. A refusal has its reason. */
final class Controls {

  private static final String STOPPED = "stopped at the live page";

  private final LiveRun run;

  Controls(LiveRun run) {
    this.run = run;
  }

  /** Sets users, or a rate, at once or over a time. */
  Answer change(Request request) {
    return controlled(controls -> {
      Target target = target(request);
      Duration over = request.value("over").map(Durations::parse).orElse(Duration.ZERO);
      request
          .value("scenario")
          .ifPresentOrElse(
              scenario -> controls.change(scenario, target, over),
              () -> controls.change(target, over));
      String when = over.isZero() ? "at once" : "over " + Durations.format(over);
      String of = request.value("scenario").map(it -> " of " + it).orElse("");
      return "The load goes to " + target + of + ", " + when + ".";
    });
  }

  private static Target target(Request request) {
    Optional<String> users = request.value("users");
    if (users.isPresent()) {
      return Target.users(users(users.get()));
    }
    return Target.arrivals(
        request
            .value("rate")
            .orElseThrow(() ->
                new IllegalArgumentException("give a number of users, or a rate such as 200/s")));
  }

  private static int users(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("users are a whole number, not " + text, e);
    }
  }

  /** Ends the load. */
  Answer stop() {
    return controlled(controls -> {
      controls.finish(STOPPED);
      return "The load ends: users end their tasks, and the report follows.";
    });
  }

  /** Has the figures of requests begin anew. */
  Answer reset() {
    run.reset();
    return Answer.of(
        200, "The figures of requests begin anew. The verdict is on all of the run, as before.");
  }

  /** What is done with a run that goes on; returns what is to be reported. */
  private interface Action {
    String on(RunControls controls);
  }

  private Answer controlled(Action action) {
    Optional<RunControls> controls = run.controls();
    if (controls.isEmpty()) {
      return Answer.of(409, "The run has not begun, or has ended.");
    }
    try {
      return Answer.of(200, action.on(controls.get()));
    } catch (IllegalStateException refused) {
      return Answer.of(409, "Refused: " + refused.getMessage() + ".");
    } catch (IllegalArgumentException wrong) {
      return Answer.of(400, "Not understood: " + wrong.getMessage());
    }
  }
}
