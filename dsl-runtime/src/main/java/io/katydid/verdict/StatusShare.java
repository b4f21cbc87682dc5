package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.StatusRange;
import io.katydid.measure.RequestSnapshot;

/**
 * Judges how many requests had a response with one of some statuses. A measure has no status.
 *
 * @param subject the requests; one was completed
 */
record StatusShare(StatusRange statuses, Subject subject) {

  Finding judge(Objective.StatusRatio slo, Rules rules) {
    return subject.unit() == Unit.SAMPLE
        ? none()
        : Tally.statuses(statuses, subject)
            .judgeShare(
                slo.comparison(),
                slo.limit(),
                subject.count(RequestSnapshot::count, it -> it.having(statuses)),
                subject.window(),
                rules);
  }

  Finding judge(Objective.StatusCount slo) {
    return subject.unit() == Unit.SAMPLE
        ? none()
        : Tally.statuses(statuses, subject).judgeNumber(slo.comparison(), slo.limit());
  }

  private Finding none() {
    return Finding.none(
        "no status",
        Unit.SAMPLE,
        "%s is a transaction or a measure, which has no status: name a request, or all of them"
            .formatted(subject.whole().name()));
  }
}
