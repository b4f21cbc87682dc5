package io.katydid.html;

import static io.katydid.html.TablePart.scrolled;

import io.katydid.measure.ErrorGroup;
import io.katydid.report.ReportParts;
import io.katydid.text.Figures;
import java.util.List;

/** Failures, errors or remarks, those that are alike as one, each with its first example. */
final class ErrorPart {

  private static final int MOST = 50;

  private final Markup page;
  private final String caption;

  ErrorPart(Markup page, String caption) {
    this.page = page;
    this.caption = caption;
  }

  void write(List<ErrorGroup> groups) {
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
    if (groups.size() > MOST) {
      long rest = groups.stream().skip(MOST).mapToLong(ErrorGroup::count).sum();
      page.leaf(
          "p",
          "and %s, %s in total"
              .formatted(Figures.count(groups.size() - MOST, "more kind"), Figures.count(rest)),
          "class",
          "notes");
    }
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
