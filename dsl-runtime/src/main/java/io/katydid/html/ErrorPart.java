package io.katydid.html;

import static io.katydid.html.TablePart.scrolled;

import io.katydid.measure.ErrorGroup;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.text.Figures;
import java.util.List;
import java.util.function.Predicate;

/** Failures, errors or remarks, those that are alike as one, each with its first example. */
final class ErrorPart {

  private static final int MOST = 50;

  private final Markup page;
  private final RunReport report;

  ErrorPart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return report.kept().groups().isEmpty() && ReportParts.remarks(report).isEmpty();
  }

  void write() {
    List<ErrorGroup> groups = report.kept().groups();
    table("Failures of requests", groups, group -> !group.isError() && !group.isRemark());
    table("Errors of user code", groups, ErrorGroup::isError);
    table("Remarks", ReportParts.remarks(report), group -> true);
  }

  private void table(String caption, List<ErrorGroup> all, Predicate<ErrorGroup> kind) {
    List<ErrorGroup> groups = all.stream().filter(kind).toList();
    if (!groups.isEmpty()) {
      table(caption, groups);
    }
  }

  private void table(String caption, List<ErrorGroup> groups) {
    scrolled(
        page,
        caption,
        () ->
            page.element(
                "table",
                () -> {
                  page.leaf("caption", caption);
                  page.element("thead", () -> page.element("tr", this::header));
                  page.element("tbody", () -> groups.stream().limit(MOST).forEach(this::row));
                },
                "class",
                "words"));
    ReportParts.moreErrors(groups, MOST).ifPresent(rest -> page.leaf("p", rest, "class", "notes"));
  }

  private void header() {
    page.leaf("th", "Where", "scope", "col");
    page.leaf("th", "What", "scope", "col");
    page.leaf("th", "Count", "scope", "col", "class", "count");
  }

  private void row(ErrorGroup group) {
    page.element(
        "tr",
        () -> {
          page.leaf("th", group.source(), "scope", "row");
          page.element("td", () -> what(group));
          page.leaf("td", Figures.count(group.count()), "class", "count");
        });
  }

  private void what(ErrorGroup group) {
    if (group.isRemark()) {
      page.text(group.message());
      return;
    }
    page.leaf("strong", group.type());
    if (!group.message().isEmpty()) {
      page.text(": " + group.message());
    }
    List<String> trace = ReportParts.trace(group);
    if (!trace.isEmpty()) {
      page.leaf("pre", String.join("\n", trace));
    }
  }
}
