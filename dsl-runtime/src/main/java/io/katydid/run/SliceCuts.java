package io.katydid.run;

import java.time.Duration;
import java.util.List;

/**
 * Where a run is cut: at the end of its warm-up, and then into slices of equal length. Each of its
 * stages is cut by itself, so that a slice ends with it, and what is left over at its end is a part
 * of its last slice. The last stage goes on as long as the run does.
 */
final class SliceCuts {

  private static final long SHORTEST_SLICE = 10_000_000L;

  private final List<Duration> stages;
  private final int slices;
  private int stage = -1;
  private long sliceNanos;
  private long stageEnd;
  private long next;

  /** Those of a run that starts now, of whose stages each has so many slices. */
  SliceCuts(LoadProfile profile, int slices, long start) {
    this.stages =
        profile.stages().isEmpty()
            ? List.of(profile.runTime().minus(profile.warmUp()))
            : profile.stages();
    this.slices = slices;
    this.stageEnd = start + profile.warmUp().toNanos();
    this.next = stageEnd;
    if (profile.warmUp().isZero()) {
      beginStage(start);
    }
  }

  /** When the warm-up or the slice ends. */
  long next() {
    return next;
  }

  /** How long slices are now. */
  long sliceNanos() {
    return sliceNanos;
  }

  /** Whether a stage ends with the slice, and another follows. */
  boolean endsStage() {
    return next == stageEnd;
  }

  /** Goes on to the next cut after this time, or to the end of the stage if that is before. */
  void advance(long now) {
    if (endsStage()) {
      beginStage(now);
    } else {
      cutAfter(now);
    }
  }

  private void beginStage(long now) {
    stage++;
    long begin = stageEnd;
    long length = stages.get(stage).toNanos();
    sliceNanos = Math.max(SHORTEST_SLICE, length / slices);
    stageEnd = stage == stages.size() - 1 ? Clock.NEVER : begin + length;
    next = begin;
    cutAfter(now);
  }

  /** The stage ends with its last slice, which takes what is left over. */
  private void cutAfter(long now) {
    next += sliceNanos * (1 + (now - next) / sliceNanos);
    if (stageEnd - next < sliceNanos) {
      next = stageEnd;
    }
  }
}
