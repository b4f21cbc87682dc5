package io.katydid;

import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is reported of a run, and where: while it goes, and after it. */
abstract sealed class ReportSetters extends WorkloadSetters permits JoinSetters {

  ReportSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /**
   * Whether the report for people has what the time of requests was spent on, and how much was sent
   * and received; by default, only that for machines does. It is measured in any case.
   */
  public LoadRun timings(boolean timings) {
    return with(ReportOptions.TIMINGS, timings);
  }

  /**
   * Serves a page that shows the run while it goes, and by which it can be changed and stopped. It
   * is for this machine alone, and for who has its address, which the {@linkplain #console
   * console}, or else {@code System.err}, has at the start. At the end, it is served until the
   * report is written.
   *
   * @param port from 1 to 65535, or 0 for one that is free
   */
  public LoadRun web(int port) {
    return with(ReportOptions.WEB, port);
  }

  /**
   * Sends metrics to a collector every second while the run goes, by OTLP over HTTP. Credentials
   * and other settings are those of OpenTelemetry's environment variables, such as {@code
   * OTEL_EXPORTER_OTLP_HEADERS}. A collector that cannot be reached does not slow the run; {@code
   * System.err} has what was not delivered.
   *
   * @param endpoint the address of the collector, without {@code /v1/metrics}; empty for that of
   *     {@code OTEL_EXPORTER_OTLP_ENDPOINT}, else {@code http://localhost:4318}
   */
  public LoadRun otlp(String endpoint) {
    return with(ReportOptions.OTLP, endpoint);
  }

  /**
   * Writes figures after the run as Locust does, for what reads its files.
   *
   * @param prefix what the names of the four files begin with: {@code nightly} is for {@code
   *     nightly_stats.csv}, {@code nightly_stats_history.csv}, {@code nightly_failures.csv} and
   *     {@code nightly_exceptions.csv}
   */
  public LoadRun csv(Path prefix) {
    return with(ExportOptions.CSV, prefix);
  }

  /** Writes the verdict and each objective as test cases to this file after the run. */
  public LoadRun junitXml(Path file) {
    return with(ExportOptions.JUNIT_XML, file);
  }

  /** Writes figures with their intervals to this file after the run, for Bencher. */
  public LoadRun bmf(Path file) {
    return with(ExportOptions.BMF, file);
  }

  /** Writes metrics and thresholds to this file after the run, as k6 exports its summary. */
  public LoadRun k6Summary(Path file) {
    return with(ExportOptions.K6_SUMMARY, file);
  }

  /** Writes response times over time to this file after the run, as a log of HdrHistogram. */
  public LoadRun hlog(Path file) {
    return with(ExportOptions.HLOG, file);
  }

  /**
   * Writes each sample to this file while the load runs, as JMeter logs it in CSV, the warm-up
   * included. A file that is there is replaced. Samples that could not be written in time are
   * counted in a remark of the report.
   */
  public LoadRun jtl(Path file) {
    return with(ExportOptions.JTL, file);
  }

  /** Writes each request to this file, as {@link #jtl} does, in Vegeta's JSON. */
  public LoadRun vegeta(Path file) {
    return with(ExportOptions.VEGETA, file);
  }

  /**
   * Keeps the run in this file while it goes: {@code katydid report} makes the same report of it
   * again. What was measured is there within a second, also if this process or the fork is killed.
   *
   * <p>A file that is not empty is not replaced: the run is then refused, as it is if the file
   * cannot be written. If that fails later, such as when the disk is full, the run goes on, the
   * file ends early, and {@code System.err} has the reason.
   */
  public LoadRun runFile(Path file) {
    return with(ReportOptions.RUN_FILE, file);
  }

  /**
   * Adds a line to this file after the run: what it measured, its verdict, and in what environment.
   * The file is made for version control, and only grows.
   */
  public LoadRun record(Path file) {
    return with(ReportOptions.RECORD, file);
  }
}
