package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.List;

/** A recorder with two limits, and a user whose samples it records; of a run of a second. */
final class RecorderFixture {

  static final long MS = 1_000_000;
  static final TimeLimit LIMIT = new TimeLimit(Timing.RESPONSE, 10 * MS);
  static final TimeLimit SERVICE_LIMIT = new TimeLimit(Timing.SERVICE, 10 * MS);

  final Recorder recorder = new Recorder(name -> List.of(LIMIT, SERVICE_LIMIT));
  final Sampler sampler = new Sampler(recorder);

  /** Records a request of this name. */
  void sample(String name, long intendedStart, long start, long end) {
    sampler.start(recorder.series(name), intendedStart, start);
    sampler.finish(end);
  }

  /** What was recorded so far. */
  Snapshot recorded() {
    sampler.close();
    return recorder.read(1_000 * MS).sinceStart();
  }
}
