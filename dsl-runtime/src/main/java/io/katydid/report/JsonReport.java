package io.katydid.report;

/** Writes a run for a machine. */
public final class JsonReport {

  private JsonReport() {}

  /** The report as one JSON document. */
  public static String write(RunReport report) {
    throw new UnsupportedOperationException(report.toString());
  }
}
