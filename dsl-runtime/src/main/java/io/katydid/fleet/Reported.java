package io.katydid.fleet;

import io.katydid.run.Cut;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;

/** What a worker has reported, and has not been merged. */
sealed interface Reported {

  /** An interval, and which cut of the run it was to be. */
  record Measured(EncodedInterval interval, Cut cut) implements Reported {

    /** Whether the load of the worker ends with it. */
    boolean isEnd() {
      return cut.endsLoad();
    }

    /** Whether it is what was completed after that. */
    boolean isAfterEnd() {
      return interval.boundary() == Boundary.RUN;
    }

    /** Whether it ends with a second or a slice, as those of other workers. */
    boolean isCut() {
      return !isEnd() && !isAfterEnd();
    }

    /** A slice is before a second of the same time. */
    private long order() {
      return interval.boundary() == Boundary.SECOND ? 1 : 0;
    }

    /** Whether it is of an earlier cut than another one. */
    boolean isBefore(Measured other) {
      return cut.nanos() < other.cut.nanos()
          || (cut.nanos() == other.cut.nanos() && order() < other.order());
    }
  }

  /** Its run time is over, and it asks what to do. */
  record TimeOver() implements Reported {}
}
