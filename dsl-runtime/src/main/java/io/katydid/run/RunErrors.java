package io.katydid.run;

import io.katydid.store.RunEnd;
import io.katydid.text.Figures;
import io.katydid.text.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why a run cannot pass, whatever was measured.
 *
 * <p>Thread-safe.
 */
final class RunErrors {

  static final String STOPPED = "the run was stopped before its time was over";

  static final String OUT_OF_MEMORY =
      "the JVM that makes the load ran out of memory: set a larger -Xmx, or keep less in user"
          + " classes";

  /** More users than one in so many without a response make another load than was set. */
  private static final int ONE_IN = 10;

  private final List<String> noneStarted = new ArrayList<>();
  private final Set<String> noticed = Collections.synchronizedSet(new LinkedHashSet<>());

  /** Adds one, unless it is known. */
  void add(String runError) {
    noticed.add(runError);
  }

  /**
   * Adds that iterations have not begun, if there are any.
   *
   * @param of which scenario they are, if there are several
   * @param stopReason why the load ended
   */
  void addNotBegun(IterationBudget budget, String of, String stopReason) {
    if (budget.notBegun() > 0) {
      add(
          "%s of %s%s had not begun when the load ended: %s%s"
              .formatted(
                  Figures.count(budget.notBegun()),
                  Figures.count(budget.total(), "iteration"),
                  of,
                  stopReason,
                  stopReason.equals(RunEnd.TIME_OVER)
                      ? "; set a longer runTime, or fewer iterations"
                      : ""));
    }
  }

  /**
   * Adds that all of so many users could not start, if so.
   *
   * @param of which scenario they are, if there are several
   */
  void addNoneStarted(Cohort cohort, int started, String of) {
    Throwable failure = cohort.startFailure();
    if (failure != null && cohort.startFailures() == started) {
      noneStarted.add(
          String.format(
              Locale.ROOT,
              "no user%s could start: all %d failed, the first with %s",
              of,
              started,
              Secrets.masked(failure.toString())));
    }
  }

  /** Whether there is one already. */
  boolean wereNoticed() {
    return !noticed.isEmpty();
  }

  /** Those that were noticed in the run, and those that are seen at its end. */
  List<String> atEnd(Population population, int started) {
    List<String> runErrors = new ArrayList<>(noticed);
    if (population.running() > 0) {
      runErrors.add(
          "%s did not end: a task that catches every exception, or neither waits nor makes requests, cannot be interrupted"
              .formatted(Figures.count(population.running(), "user")));
    }
    long unanswered = population.recorder.unanswered();
    if (unanswered * ONE_IN > started) {
      runErrors.add(
          "%s when the run ended: what they would have requested is in no figure"
              .formatted(withoutResponse(unanswered, started)));
    }
    if (population.httpClients.isHostMissing()) {
      runErrors.add(
          "no host: set one for the run, or in the user class, as in @User(host ="
              + " \"http://localhost:8000\")");
    }
    String refusal = population.httpClients.refusal();
    if (refusal != null) {
      runErrors.add(refusal);
    }
    runErrors.addAll(noneStarted);
    return runErrors;
  }

  /** With other clients, a user may have several requests at a time. */
  private static String withoutResponse(long unanswered, int started) {
    return unanswered > started
        ? "%s of %s had no response"
            .formatted(Figures.count(unanswered, "request"), Figures.count(started, "user"))
        : Figures.part(unanswered, started, "user") + " had no response to their last request";
  }
}
