package io.katydid.html;

import io.katydid.report.Fact;
import java.util.List;

/** Sentences, each beside what it is about. */
final class FactPart {

  private FactPart() {}

  static void write(Markup page, List<Fact> facts) {
    page.element("dl", () -> all(page, facts), "class", "facts");
  }

  /** Several in turn may be about the same. */
  private static void all(Markup page, List<Fact> facts) {
    String last = "";
    for (Fact fact : facts) {
      if (!fact.label().equals(last)) {
        page.leaf("dt", fact.label());
      }
      page.leaf("dd", fact.text());
      last = fact.label();
    }
  }
}
