package io.katydid.run;

import io.katydid.feed.Feeds;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.samples.SampleFiles;

/**
 * What a run is made with.
 *
 * @param clock the one clock of the run
 * @param recorder takes its measurements; has none yet
 * @param httpClients by which its users reach the target; are closed when the run has ended
 * @param resources the providers of what its users have injected beside Katydid's own
 * @param feeds the rows that its users are given
 * @param queues that its users share
 * @param watch on the generator; is closed when the run has ended
 * @param rateLimit of the users of a closed load
 * @param samples the files that each sample is written to
 */
public record Equipment(
    Clock clock,
    Recorder recorder,
    HttpClients httpClients,
    ResourceProviders resources,
    Feeds feeds,
    SharedQueues queues,
    ResourceWatch watch,
    RateLimit rateLimit,
    SampleFiles samples) {

  /** The same without queues, a limit, and files. */
  Equipment(
      Clock clock,
      Recorder recorder,
      HttpClients httpClients,
      ResourceProviders resources,
      Feeds feeds,
      ResourceWatch watch) {
    this(
        clock,
        recorder,
        httpClients,
        resources,
        feeds,
        SharedQueues.NONE,
        watch,
        RateLimit.NONE,
        SampleFiles.NONE);
  }
}
