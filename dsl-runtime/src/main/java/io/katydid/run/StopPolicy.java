package io.katydid.run;

import io.katydid.measure.Frame;
import io.katydid.measure.Slice;
import java.util.List;
import java.util.Optional;

/** Decides, while a run lasts, whether it ends before its time, or goes on after it. */
public interface StopPolicy {

  /** Lets every run last its time. */
  StopPolicy NONE =
      new StopPolicy() {
        @Override
        public int slices() {
          return 1;
        }

        @Override
        public Optional<String> earlyStop(Frame frame) {
          return Optional.empty();
        }

        @Override
        public boolean shouldExtend(List<Slice> slices, int extensions) {
          return false;
        }
      };

  /**
   * How many slices of equal time, at least 1, the run time is divided into, warm-up excluded.
   * There are fewer if they would get too short.
   */
  int slices();

  /**
   * Called once a second.
   *
   * @return why the run ends now, and cannot pass; empty if it goes on
   */
  Optional<String> earlyStop(Frame frame);

  /**
   * Called at the end of the run time, and of each extension.
   *
   * @param slices what was measured after the warm-up, in slices of equal time
   * @param extensions how often the run has gone on already
   * @return whether the load goes on for another run time, less the warm-up
   */
  boolean shouldExtend(List<Slice> slices, int extensions);
}
