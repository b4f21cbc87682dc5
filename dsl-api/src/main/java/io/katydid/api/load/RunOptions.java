package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;

import io.katydid.api.WorkerLoss;
import java.time.Duration;
import java.util.List;

/** The options that say how a run is made, whatever its load is. */
public final class RunOptions {

  /** What the run is called in its reports. */
  public static final LoadOption<String> TITLE =
      row("title", OptionType.TEXT)
          .standard("")
          .onlyFor(RUN)
          .changesNoFigure()
          .example("Checkout, nightly")
          .means("A name for the run, shown in every report.");

  /** How long the load lasts. */
  public static final LoadOption<Duration> RUN_TIME =
      row("runTime", OptionType.DURATION)
          .standard(Duration.ofSeconds(10))
          .command("-t", "--run-time")
          .range(Ranges.positiveDuration("runTime"))
          .example("1m30s")
          .means(
              "How long a run is, ramp-up and warm-up included; of a search, its shortest trials.");

  /** How much of it is excluded from the result. */
  public static final LoadOption<WarmUp> WARM_UP =
      row("warmUp", OptionType.WARM_UP)
          .standard(WarmUp.NONE)
          .standardInWords("none")
          .onlyFor(RUN, COMPARISON)
          .range(warmUp -> Ranges.countable("warmUp", warmUp.length()))
          .example("auto")
          .means(
              "How much of it, from the start, is left out of the result; auto: until the run"
                  + " became steady.");

  /** How long users may take to end their task when the run time is over. */
  public static final LoadOption<Duration> GRACE_PERIOD =
      row("gracePeriod", OptionType.DURATION)
          .standard(Duration.ofSeconds(30))
          .command("-s", "--stop-timeout", "--grace-period")
          .range(grace -> Ranges.countable("gracePeriod", grace))
          .example("5s")
          .means("How long users may take to end their tasks after the run time.");

  /** The seed of everything random. */
  public static final LoadOption<Long> SEED =
      row("seed", OptionType.NUMBER)
          .standardInWords("drawn")
          .changesNoFigure()
          .example("42")
          .means("The seed of everything random; that of an earlier run repeats its choices.");

  /** In how many JVMs of their own the load is made. */
  public static final LoadOption<Integer> FORK =
      row("fork", OptionType.integer("0|1", "0 or 1"))
          .standard(0)
          .command("--no-fork")
          .flag("0")
          .range(Ranges.fork())
          .example("1")
          .means(
              "In how many JVMs of their own the load is made, tuned for load: 1, or 0 for this"
                  + " one.");

  /** How many workers make the load, each a share of it. */
  public static final LoadOption<Integer> WORKERS =
      row("workers", OptionType.COUNT)
          .standard(1)
          .range(Ranges.workers())
          .example("4")
          .means("How many JVMs of their own make the load together, each a share of it.");

  /** What becomes of a run when a worker is lost. */
  public static final LoadOption<WorkerLoss> ON_WORKER_LOSS =
      row("onWorkerLoss", OptionType.WORKER_LOSS)
          .standard(WorkerLoss.FAIL)
          .changesNoFigure()
          .example("redistribute")
          .means(
              "What becomes of the run when a worker is lost: fail, redistribute its share among"
                  + " the others, or continue without it.");

  /** The tags of the tasks that are run. */
  public static final LoadOption<List<String>> TAGS =
      row("tags", OptionType.TAGS)
          .standard(List.of())
          .standardInWords("all tasks")
          .example("read, cheap")
          .means("Run only the tasks that have one of these tags.");

  /** The tags of the tasks that are not run. */
  public static final LoadOption<List<String>> EXCLUDE_TAGS =
      row("excludeTags", OptionType.TAGS)
          .standard(List.of())
          .example("slow")
          .means("Leave out the tasks that have one of these tags.");

  /** The classes of listeners to the run. */
  public static final LoadOption<List<String>> LISTENERS =
      row("listeners", OptionType.CLASSES)
          .standard(List.of())
          .onlyFor(RUN)
          .command("--listener")
          .changesNoFigure()
          .example("com.example.Journal")
          .means(
              "Classes of RunListener, which are made in the JVM that makes the load, and are given"
                  + " its events.");

  private RunOptions() {}
}
