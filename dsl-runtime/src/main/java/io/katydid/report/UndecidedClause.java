package io.katydid.report;

import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Undecided;
import io.katydid.verdict.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a run is undecided, in one clause: of the objective that matters most, which is one that is
 * observed beyond its limit if there is one.
 */
final class UndecidedClause {

  private UndecidedClause() {}

  static String of(Verdict verdict) {
    Optional<Judgement> first =
        Stream.concat(
                verdict.judgements().stream().filter(Judgement::isBeyond),
                verdict.judgements().stream().filter(it -> it.undecided().isPresent()))
            .findFirst();
    Optional<Judgement> beyond = first.filter(Judgement::isBeyond);
    return verdict.reasons().isEmpty() && first.isPresent()
        ? of(verdict, first.get()) + strict(verdict, beyond)
        : unsteady(beyond) + strict(verdict, beyond);
  }

  /** The run was not steady, which is among its reasons. */
  private static String unsteady(Optional<Judgement> beyond) {
    return "undecided, as the run was not steady"
        + beyond
            .map(it -> "; %s: %s is beyond its limit".formatted(name(it), observed(it)))
            .orElse("");
  }

  private static String of(Verdict verdict, Judgement judgement) {
    return undecided(verdict, name(judgement)) + ": " + found(judgement);
  }

  private static String undecided(Verdict verdict, String name) {
    int objectives = verdict.explicit().size();
    long undecided = verdict.judgements().stream().filter(it -> it.undecided().isPresent()).count();
    return objectives == 1
        ? name + " is undecided"
        : String.format(
            Locale.ROOT,
            "%d of %d objectives %s undecided; %s",
            undecided,
            objectives,
            undecided == 1 ? "is" : "are",
            name);
  }

  private static String found(Judgement judgement) {
    Undecided undecided = judgement.undecided().orElseThrow();
    String side =
        switch (undecided.side()) {
          case BEYOND -> " is beyond its limit";
          case WITHIN -> " is within its limit";
          case NO_LIMIT -> "";
        };
    return observed(judgement)
        + side
        + (undecided.settling().isEmpty() ? "" : "; " + undecided.settling());
  }

  /** Why it fails though nothing was observed beyond its limit. */
  private static String strict(Verdict verdict, Optional<Judgement> beyond) {
    return verdict.outcome() == Outcome.FAIL && beyond.isEmpty()
        ? "; strict is set, and fails what is undecided"
        : "";
  }

  private static String observed(Judgement judgement) {
    return "observed " + Cell.clean(judgement.observed());
  }

  private static String name(Judgement judgement) {
    return Cell.clean(judgement.objective().text());
  }
}
