package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;

import io.katydid.api.AbortCondition;
import java.nio.file.Path;

/** The options that decide what a run is judged by, and when it ends for it. */
public final class VerdictOptions {

  /** How often a run may go on that could not be decided. */
  public static final LoadOption<Integer> EXTEND =
      row("extend", OptionType.integer("0|1|2", "0, 1 or 2"))
          .standard(Ranges.MOST_EXTENSIONS)
          .onlyFor(RUN)
          .range(Ranges.extend())
          .changesNoFigure()
          .example("0")
          .means(
              "How often the run may go on for another run time when objectives are undecided: 0 to"
                  + " 2.");

  /** Whether what cannot be decided fails. */
  public static final LoadOption<Boolean> STRICT =
      row("strict", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN, COMPARISON)
          .changesNoFigure()
          .example("true")
          .means("Fail also when what is undecided was observed within its limits.");

  /** Whether a run ends as soon as it is certain to fail. */
  public static final LoadOption<Boolean> FAIL_FAST =
      row("failFast", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .changesNoFigure()
          .example("true")
          .means("End the run as soon as an objective is certain not to be met.");

  /** When a run is given up. */
  public static final LoadOption<String> ABORT_IF =
      row("abortIf", OptionType.ABORT)
          .standard(AbortCondition.NOTHING_BUT_FAILURES)
          .standardInWords("'" + AbortCondition.NOTHING_BUT_FAILURES + "'")
          .onlyFor(RUN, COMPARISON)
          .changesNoFigure()
          .example("failures > 50% for 10s")
          .means("Give a run up on a condition such as 'failures > 50% for 10s'; or never.");

  /** The file of recorded runs that a run is compared with. */
  public static final LoadOption<Path> BASELINE =
      row("baseline", OptionType.FILE)
          .onlyFor(RUN)
          .changesNoFigure()
          .example("runs.jsonl")
          .means("The recorded runs that 'p95 <= 1.1 x baseline' compares with.");

  private VerdictOptions() {}
}
