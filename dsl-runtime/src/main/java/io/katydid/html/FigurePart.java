package io.katydid.html;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Work;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.text.Figures;

/** The figures of all requests together, or of all measures where there were no requests. */
final class FigurePart {

  private final Markup page;
  private final RunReport report;
  private final RequestSnapshot all;

  FigurePart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
    this.all = Work.total(report.kept());
  }

  void write() {
    if (all.count() == 0) {
      return;
    }
    page.element("dl", this::figures, "class", "figures");
    ReportParts.intervals(report).ifPresent(it -> page.leaf("p", it, "class", "muted"));
  }

  private void figures() {
    Distribution times = all.responseTime();
    boolean isOfRequests = Work.of(report.kept()) == Work.REQUESTS;
    figure(isOfRequests ? "Requests" : "Samples", Figures.count(all.count()));
    figure("Rate", Figures.rate(report.kept().perSecond(all)));
    figure("Failed", Figures.ratio(all.failureRatio()));
    if (times.count() > 0) {
      figure("Median", Figures.duration(times.percentile(50)));
      figure("95th percentile", Figures.duration(times.percentile(95)));
      figure("99th percentile", Figures.duration(times.percentile(99)));
    }
  }

  private void figure(String name, String value) {
    figure(page, name, value);
  }

  /** One of them. */
  static void figure(Markup page, String name, String value) {
    page.element("div", () -> page.leaf("dt", name).leaf("dd", value));
  }
}
