package io.katydid.web;

import static java.util.function.Predicate.not;

import io.katydid.html.LiveParts;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import java.util.List;
import java.util.Objects;

/**
 * How the page shows the verdict, or why there is none yet.
 *
 * @param verdict as markup
 * @param objectives likewise; empty, if there are none to show
 * @param announcement the verdict in words; read aloud when it changes
 * @param waiting the objectives that cannot be judged yet
 */
record Judged(String verdict, String objectives, String announcement, List<String> waiting) {

  static Judged of(Moment moment, RunReport standing) {
    if (moment.report() != null) {
      return judged(standing, "", List.of());
    }
    if (moment.isWarmingUp()) {
      return none("WARM-UP", "Nothing is judged before it is over.", List.of());
    }
    List<String> waiting = waiting(moment, standing);
    if (standing.kept().named().allMatch(it -> it.count() == 0 && it.streams().isEmpty())) {
      return none("NOT YET", "No request has been completed.", waiting);
    }
    return standing.verdict().judgements().isEmpty() && !waiting.isEmpty()
        ? none("NOT YET", "There is nothing to judge so far.", waiting)
        : judged(standing, "So far: ", waiting);
  }

  private static Judged judged(RunReport report, String when, List<String> waiting) {
    return new Judged(
        LiveParts.verdict(report),
        LiveParts.objectives(report),
        when + report.verdict().text() + ", " + ReportParts.verdict(report),
        waiting);
  }

  private static Judged none(String word, String sentence, List<String> waiting) {
    return new Judged(LiveParts.noVerdict(word, sentence), "", word + ": " + sentence, waiting);
  }

  private static List<String> waiting(Moment moment, RunReport standing) {
    List<RequestObjective> judged =
        standing.verdict().judgements().stream().map(Judgement::objective).toList();
    return Objects.requireNonNull(moment.header()).setup().objectives().stream()
        .filter(not(RequestObjective::isNone))
        .filter(not(judged::contains))
        .map(ReportParts::objective)
        .toList();
  }
}
