package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import io.katydid.statistics.BatchMeans;
import io.katydid.text.Figures;

/**
 * Judges how many events, or tokens, of streams come per second while load is offered.
 *
 * @param subject the requests; for one of them, some have come
 */
record StreamedRate(Objective.StreamRate slo, Subject subject, Rules rules) {

  Finding judge() {
    StreamCount what =
        switch (slo.what()) {
          case EVENTS -> StreamCount.EVENTS;
          case TOKENS -> StreamCount.TOKENS;
        };
    long all = subject.whole().streams().count(what);
    long nanos = subject.window().whole().windowNanos();
    double[] rates =
        subject.equalBatches().stream()
            .mapToDouble(it -> perSecond(inTime(it.requests()), it.nanos()))
            .toArray();
    return new RateCheck(
            perSecond(inTime(subject.whole()), nanos),
            BatchMeans.of(rates),
            subject.window(),
            rules)
        .judge(
            slo.comparison(),
            slo.limit(),
            inTime(subject.whole()),
            Unit.VALUE,
            "%s %s in %s%s are"
                .formatted(
                    Figures.count(inTime(subject.whole())),
                    slo.what().word(),
                    Figures.duration(nanos),
                    late(all - inTime(subject.whole()))));
  }

  private static String late(long count) {
    return count <= 0
        ? ""
        : ", without %s after the load had ended,".formatted(Figures.count(count));
  }

  private long inTime(RequestSnapshot requests) {
    return requests.streams().inTime(slo.what());
  }

  private static double perSecond(long count, long nanos) {
    return nanos <= 0 ? 0 : count * 1e9 / nanos;
  }
}
