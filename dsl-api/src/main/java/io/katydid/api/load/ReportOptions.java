package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import java.nio.file.Path;

/** The options that say what is reported of a load, and where. */
public final class ReportOptions {

  /** Whether the report for people has what the time of requests was spent on. */
  public static final LoadOption<Boolean> TIMINGS =
      row("timings", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("true")
          .means("Report what the time of requests was spent on: connecting, the server, ...");

  /** The port at which a run is shown while it goes. */
  public static final LoadOption<Integer> WEB =
      row("web", OptionType.PORT)
          .withoutValue("0")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .range(Ranges.port())
          .example("8089")
          .means(
              "Serve a page that shows and controls the run while it goes, to this machine alone:"
                  + " at this port, or at one that is free if it is 0 or left out.");

  /** The collector that metrics are sent to while a run goes. */
  public static final LoadOption<String> OTLP =
      row("otlp", OptionType.ENDPOINT)
          .withoutValue("")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .range(Ranges.endpoint())
          .example("http://localhost:4318")
          .means(
              "Send metrics to a collector by OTLP every second while the run goes: to this address"
                  + " or, if it is left out, to that of OTEL_EXPORTER_OTLP_ENDPOINT, else to"
                  + " http://localhost:4318.");

  /** The file for the report as JSON. */
  public static final LoadOption<Path> JSON =
      row("json", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.json")
          .means("Where to write the result as JSON.");

  /** The file for the report as a page. */
  public static final LoadOption<Path> HTML =
      row("html", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.html")
          .means("Where to write the report as a page of HTML.");

  /** The file for the report as Markdown. */
  public static final LoadOption<Path> MARKDOWN =
      row("markdown", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.md")
          .means(
              "Where to write the report as Markdown; after a load, it is also added to the file"
                  + " that GITHUB_STEP_SUMMARY names.");

  /** The file that the run is kept in. */
  public static final LoadOption<Path> RUN_FILE =
      row("runFile", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("nightly.run")
          .means("Where to keep all that is measured, for katydid report.");

  /** The file to which a line about the run is added. */
  public static final LoadOption<Path> RECORD =
      row("record", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("runs.jsonl")
          .means("Where to add a line with what was measured, and in what environment.");

  private ReportOptions() {}
}
