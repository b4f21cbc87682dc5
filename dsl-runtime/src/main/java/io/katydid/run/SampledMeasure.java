package io.katydid.run;

import io.katydid.api.Correlation;
import io.katydid.api.Measure;
import io.katydid.api.OpenRequest;
import io.katydid.measure.OverlappingRequests;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import java.util.Locale;

/**
 * Measures the code of a user as samples of that user. What is measured may make requests and
 * measure in turn.
 *
 * @param overlapping the requests of that user that others than Katydid make
 * @param tolerant whether a sample succeeds though a request in it fails
 */
record SampledMeasure(
    Recorder recorder,
    Sampler sampler,
    Clock clock,
    Correlations correlations,
    OverlappingRequests overlapping,
    boolean tolerant)
    implements Measure {

  @Override
  public <X extends Throwable> void run(String name, Action<X> action) throws X {
    this.<Boolean, X>call(
        name,
        () -> {
          action.run();
          return true;
        });
  }

  @Override
  public <T, X extends Throwable> T call(String name, Function<T, X> function) throws X {
    sampler.startMeasure(recorder.measure(name), clock.nanoTime(), tolerant);
    try {
      return function.call();
    } catch (Throwable e) {
      sampler.failMeasure(failureType(e), String.valueOf(e.getMessage()));
      throw e;
    } finally {
      sampler.finishMeasure(clock.nanoTime());
    }
  }

  @Override
  public OpenRequest beginRequest(String name) {
    return overlapping.begin(name, false);
  }

  @Override
  public OpenRequest beginStream(String name) {
    return overlapping.begin(name, true);
  }

  @Override
  public void count(String name, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a counter does not go down, as %s would by %d: use a gauge",
              name,
              amount));
    }
    recorder.count(name, amount);
  }

  @Override
  public void gauge(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a gauge is a finite number, and %s is %s".formatted(name, value));
    }
    recorder.gauge(name, value);
  }

  @Override
  public Correlation correlation(String name) {
    return correlations.get(name);
  }

  @Override
  public void transferred(long sent, long received) {
    sampler.transferredInMeasure(sent, received);
  }

  @Override
  public Measure toleratingFailures() {
    return new SampledMeasure(recorder, sampler, clock, correlations, overlapping, true);
  }

  private static String failureType(Throwable error) {
    return error instanceof AssertionError ? Sampler.CHECK : Sampler.typeOf(error);
  }
}
