package io.katydid.benchmarks.capacity;

import io.katydid.baseline.Baseline;
import io.katydid.capacity.Bracket;
import io.katydid.capacity.CapacitySearch;
import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial;
import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Series;
import io.katydid.measure.Slice;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A target of known capacity, in simulated time. What its queue does is recorded, divided and
 * judged by the code that does so in real runs.
 *
 * @param name for the table
 * @param objective of the search
 * @param seconds the length of the shortest trials
 * @param capacity the truth, per second
 */
record SimulatedTarget(
    String name, Queue queue, String objective, double seconds, double capacity) {

  private static final Rules RULES = new Rules(0, false, false, "", false);
  private static final double WARM_UP = 0.2;

  /** One search. */
  record Searched(Bracket bracket, int trials, double seconds) {}

  /** Searches from a tenth to three tenths of what the queue can serve. */
  Searched search(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double from = queue.limit() * random.nextDouble(0.1, 0.3);
    CapacitySearch search =
        new CapacitySearch(new SearchRange(from, 4 * queue.limit(), 1.05, 0), rate -> 0);
    int trials = 0;
    double total = 0;
    Optional<Trial> next = search.next();
    while (next.isPresent()) {
      Trial trial = next.get();
      search.ended(trial, find(trial, random));
      trials++;
      total += trial.length() * seconds;
      next = search.next();
    }
    return new Searched(search.bracket(), trials, total);
  }

  private Finding find(Trial trial, RandomGenerator random) {
    List<RequestObjective> objectives = List.of(RequestObjective.parse("", objective));
    SteadyState measured = SteadyState.of(slices(trial, objectives, random), RULES);
    Verdict verdict = Judge.judge(objectives, measured, RULES, Baseline.NONE, List.of());
    return Finding.of(verdict, measured.window());
  }

  /** As an engine would cut them, without the warm-up. */
  private List<Slice> slices(
      Trial trial, List<RequestObjective> objectives, RandomGenerator random) {
    double length = seconds * trial.length();
    Recorder recorder = new Recorder(name -> Judge.watchedLimits(objectives, name));
    recorder.loadEnded(Math.round(length * 1e9));
    Sampler sampler = new Sampler(recorder);
    Series series = recorder.series("GET /");
    long slice = Math.round(length * (1 - WARM_UP) * 1e9 / SteadyState.slices(RULES));
    long next = Math.round(length * WARM_UP * 1e9);
    CumulativeCounts last = recorder.read(0);
    List<Slice> slices = new ArrayList<>();
    for (Queue.Served request : queue.serve(trial.perSecond(), length, random)) {
      while (request.end() > next && next < length * 1e9 - slice / 2.0) {
        CumulativeCounts reading = recorder.read(next);
        if (next > length * WARM_UP * 1e9 + slice / 2.0) {
          slices.add(Slice.of(reading.since(last)));
        }
        last = reading;
        next += slice;
      }
      sampler.start(series, request.arrival(), request.arrival());
      sampler.finish(request.end());
      sampler.close();
    }
    slices.add(Slice.of(recorder.read(next).since(last)));
    return slices;
  }
}
