package io.katydid.live;

import io.katydid.api.Timing;
import io.katydid.measure.Goodness;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import io.katydid.report.GoodLimits;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** What the metrics of streams, and of goodput, measured; one is read if there was any. */
record StreamFigures(MetricReader reader, Collection<RequestSnapshot> requests) {

  void read(List<GoodLimits> limits) {
    times(RunMetric.FIRST_EVENT, Timing.FIRST_EVENT);
    times(RunMetric.BETWEEN_EVENTS, Timing.BETWEEN_EVENTS);
    times(RunMetric.FIRST_TOKEN, Timing.FIRST_TOKEN);
    times(RunMetric.BETWEEN_TOKENS, Timing.BETWEEN_TOKENS);
    counts(RunMetric.EVENTS, StreamCount.EVENTS);
    counts(RunMetric.TOKENS, StreamCount.TOKENS);
    goodput(limits, RunMetric.GOODPUT_REQUESTS, RequestSnapshot::judged);
    goodput(limits, RunMetric.GOOD_REQUESTS, RequestSnapshot::good);
  }

  private void times(RunMetric metric, Timing timing) {
    each(
        metric,
        it -> it.times(timing).count() > 0,
        it -> reader.times(it.times(timing), RunFigures.attributes(it, "request")));
  }

  private void counts(RunMetric metric, StreamCount counted) {
    each(
        metric,
        it -> it.streams().count(counted) > 0,
        it ->
            reader.value(
                (double) it.streams().count(counted), RunFigures.attributes(it, "request")));
  }

  private void goodput(
      List<GoodLimits> limits,
      RunMetric metric,
      ToLongBiFunction<RequestSnapshot, Goodness> count) {
    each(
        metric,
        it -> limits.stream().anyMatch(each -> it.judged(each.goodness()) > 0),
        it ->
            limits.forEach(each ->
                reader.value(
                    (double) count.applyAsLong(it, each.goodness()), attributes(it, each))));
  }

  private static String[] attributes(RequestSnapshot of, GoodLimits limits) {
    return Stream.concat(
            Stream.of(RunFigures.attributes(of, "request")), Stream.of("limits", limits.text()))
        .toArray(String[]::new);
  }

  private void each(
      RunMetric metric, Predicate<RequestSnapshot> has, Consumer<RequestSnapshot> read) {
    if (requests.stream().anyMatch(has)) {
      reader.metric(metric);
      requests.stream().filter(has).forEach(read);
    }
  }
}
