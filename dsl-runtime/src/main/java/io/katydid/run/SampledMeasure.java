package io.katydid.run;

import io.katydid.api.Measure;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;

/**
 * Measures the code of a user as samples of that user. What is measured may make requests and
 * measure in turn.
 */
record SampledMeasure(Recorder recorder, Sampler sampler, Clock clock) implements Measure {

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
    sampler.close();
    long start = clock.nanoTime();
    try {
      T result = function.call();
      finish(name, start);
      return result;
    } catch (Throwable e) {
      finish(name, start);
      sampler.fail(failureType(e), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private void finish(String name, long start) {
    long end = clock.nanoTime();
    sampler.start(recorder.series(name), start, start);
    sampler.finish(end);
  }

  private static String failureType(Throwable error) {
    return error instanceof AssertionError ? Sampler.CHECK : error.getClass().getSimpleName();
  }
}
