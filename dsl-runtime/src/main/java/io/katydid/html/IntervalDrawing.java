package io.katydid.html;

import static io.katydid.html.Plot.n;

import io.katydid.verdict.Standing;

/** The interval of an observed value, drawn against its limit. */
final class IntervalDrawing {

  private static final double WIDTH = 320;
  private static final double MIDDLE = 20;
  private static final double HEIGHT = 40;

  /** How many times the limit is drawn at most: a value beyond that is at the edge. */
  private static final double FARTHEST = 8;

  private static final double LEAST = 1.3;
  private static final double ROOM = 1.1;

  private final Markup page;
  private final Standing standing;
  private final double end;

  private IntervalDrawing(Markup page, Standing standing) {
    this.page = page;
    this.standing = standing;
    double high = standing.high() / standing.limit();
    double farthest = Math.max(standing.share(), Double.isInfinite(high) ? 0 : high);
    this.end = Math.clamp(farthest * ROOM, LEAST, FARTHEST);
  }

  static void draw(Markup page, Standing standing, String inWords) {
    IntervalDrawing drawing = new IntervalDrawing(page, standing);
    page.element(
        "svg",
        drawing::content,
        "viewBox",
        "0 0 %s %s".formatted(n(WIDTH), n(HEIGHT)),
        "role",
        "img",
        "aria-label",
        inWords);
  }

  private void content() {
    double limit = x(standing.limit());
    rectangle(standing.isUpper() ? "allowed" : "forbidden", 0, limit);
    rectangle(standing.isUpper() ? "forbidden" : "allowed", limit, WIDTH);
    page.empty("path", "class", "limit", "d", "M%s 8V32".formatted(n(limit)));
    interval();
    page.empty("circle", "class", "dot", "cx", n(x(standing.observed())), "cy", "20", "r", "5");
    text("0", 0, "start");
    text("limit", Math.clamp(limit, 16, WIDTH - 16), "middle");
  }

  private void interval() {
    double low = x(standing.low());
    double high = Math.max(x(standing.high()), low + 1);
    boolean isOpen = standing.high() / standing.limit() > end;
    double to = isOpen ? WIDTH - 8 : high;
    page.empty("path", "class", "interval", "d", "M%s %sH%s".formatted(n(low), n(MIDDLE), n(to)));
    if (isOpen) {
      page.empty(
          "path",
          "class",
          "pointer",
          "d",
          "M%s 13L%s 20L%s 27Z".formatted(n(WIDTH - 9), n(WIDTH), n(WIDTH - 9)));
    }
  }

  private void rectangle(String kind, double from, double to) {
    page.empty(
        "rect", "class", kind, "x", n(from), "y", "12", "width", n(to - from), "height", "16");
  }

  private void text(String text, double x, String anchor) {
    page.leaf("text", text, "x", n(x), "y", n(HEIGHT), "text-anchor", anchor);
  }

  private double x(double value) {
    return Math.clamp(value / standing.limit() / end, 0, 1) * WIDTH;
  }
}
