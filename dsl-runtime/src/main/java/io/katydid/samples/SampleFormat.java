package io.katydid.samples;

import io.katydid.measure.CompletedSample;
import io.katydid.text.Secrets;

/** How samples are written: as lines of text. Used by one thread. */
interface SampleFormat {

  /** What stands before the first sample; may be empty. */
  String head();

  /** A sample with its line end; empty, if this format has nothing for it. */
  String line(CompletedSample sample);

  /** Why a sample failed, by type and message, without secrets; empty if it succeeded. */
  static String failure(CompletedSample sample) {
    if (!sample.isFailed()) {
      return "";
    }
    return sample.failure()
        + (sample.message().isEmpty() ? "" : ": " + Secrets.masked(sample.message()));
  }
}
