package io.katydid.samples;

import io.katydid.measure.CompletedSample;

/** How samples are written: as lines of text. Used by one thread. */
interface SampleFormat {

  /** What stands before the first sample; may be empty. */
  String head();

  /** A sample with its line end; empty, if this format has nothing for it. */
  String line(CompletedSample sample);
}
