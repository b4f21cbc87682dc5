package io.katydid.html;

import java.util.function.Consumer;

/** What all pages have in common: the head with its policy, a header, sections and a footer. */
final class Sheet {

  private final Markup page = new Markup();

  private Sheet() {}

  /**
   * What stands at the top and at the bottom of a page.
   *
   * @param kind of report
   * @param outcome in a word, for the title of a tab
   * @param title what is reported
   * @param subtitle where, when, and for how long it was
   * @param version of Katydid
   */
  record Heading(String kind, String outcome, String title, String subtitle, String version) {}

  /** A page with these parts; ends with a line break. */
  static String write(Heading heading, Consumer<Sheet> parts) {
    Sheet sheet = new Sheet();
    sheet.page.raw("<!DOCTYPE html>\n");
    sheet.page.element(
        "html",
        () -> {
          sheet.page.element("head", () -> sheet.head(heading));
          sheet.page.element("body", () -> sheet.body(heading, parts));
        },
        "lang",
        "en");
    return sheet.page.toString();
  }

  private void head(Heading heading) {
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "referrer", "content", "no-referrer");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.leaf("title", heading.outcome + ": " + heading.title);
    page.empty("link", "rel", "icon", "href", "data:,");
    page.element("style", () -> page.raw(Stylesheet.TEXT));
  }

  private static String policy() {
    return "default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(Stylesheet.hash());
  }

  private void body(Heading heading, Consumer<Sheet> parts) {
    page.element(
        "header",
        () -> {
          page.leaf("p", heading.kind, "class", "brand");
          page.leaf("h1", heading.title);
          page.leaf("p", heading.subtitle, "class", "muted");
        });
    page.element("main", () -> parts.accept(this));
    page.element("footer", () -> page.leaf("p", "Katydid " + heading.version));
  }

  /** To which parts are written. */
  Markup page() {
    return page;
  }

  /** A part under a heading. */
  void section(String id, String heading, Runnable content) {
    page.element(
        "section",
        () -> {
          page.leaf("h2", heading, "id", id);
          content.run();
        },
        "aria-labelledby",
        id);
  }

  /** A command that can be copied, under a heading. */
  void repeat(String command) {
    section("repeat", "Repeat it", () -> page.leaf("pre", command));
  }
}
