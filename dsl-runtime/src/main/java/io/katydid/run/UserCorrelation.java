package io.katydid.run;

import io.katydid.api.Correlation;

/**
 * What is measured between users, as one of them has it.
 *
 * @param user its thread: what is ended on it is ended in a task, and not after the last one
 */
record UserCorrelation(KeyedMeasure measure, Thread user) implements Correlation {

  @Override
  public void begin(Object key, int receivers, String longest) {
    measure.begin(key, receivers, longest);
  }

  @Override
  public boolean end(Object key) {
    return measure.end(key, !Thread.currentThread().equals(user));
  }
}
