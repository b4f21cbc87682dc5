package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import java.nio.file.Path;

/** The options that name files for other tools. */
public final class ExportOptions {

  /** The beginning of the names of the files that Locust writes. */
  public static final LoadOption<Path> CSV =
      row("csv", OptionType.PREFIX)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("nightly")
          .means(
              "Where to write figures as Locust does: what the names of its four CSV files begin"
                  + " with.");

  /** The file for the verdict as test cases. */
  public static final LoadOption<Path> JUNIT_XML =
      row("junitXml", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("TEST-load.xml")
          .means("Where to write the verdict and each objective as test cases, in JUnit's XML.");

  /** The file for figures with their intervals in Bencher's format. */
  public static final LoadOption<Path> BMF =
      row("bmf", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("bmf.json")
          .means("Where to write figures with their intervals, in Bencher's metric format.");

  /** The file for the summary as k6 writes it. */
  public static final LoadOption<Path> K6_SUMMARY =
      row("k6Summary", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("summary.json")
          .means("Where to write metrics and thresholds as k6 exports its summary.");

  /** The file for response times over time. */
  public static final LoadOption<Path> HLOG =
      row("hlog", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.hlog")
          .means("Where to write response times over time, as a log of HdrHistogram.");

  /** The file for every sample as JMeter logs it. */
  public static final LoadOption<Path> JTL =
      row("jtl", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("samples.jtl")
          .means("Where to write each sample, while the load runs, as JMeter logs it in CSV.");

  /** The file for every request as Vegeta encodes results. */
  public static final LoadOption<Path> VEGETA =
      row("vegeta", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("results.json")
          .means("Where to write each request, while the load runs, as Vegeta does in JSON.");

  private ExportOptions() {}
}
