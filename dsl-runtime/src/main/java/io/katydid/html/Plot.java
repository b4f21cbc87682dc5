package io.katydid.html;

import java.util.List;
import java.util.Map;

/**
 * A drawing with two axes.
 *
 * @param page to which it is written
 * @param across the axis from left to right
 * @param up the axis from below
 * @param height of the drawing; its width is {@link #WIDTH}
 */
record Plot(Markup page, Scale across, Scale up, double height) {

  static final double WIDTH = 944;

  private static final double LEFT = 64;
  private static final double RIGHT = 48;
  private static final double TOP = 14;
  private static final double BOTTOM = 26;
  private static final double CHARACTER = 8;
  private static final double HALF = 14;

  /** A point, in values of the axes. */
  record Point(double across, double up) {}

  double x(double value) {
    return LEFT + across.at(value) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return height - BOTTOM - up.at(value) * (height - TOP - BOTTOM);
  }

  /** Draws it: a sentence in place of it, the axes, and what is drawn on them. */
  void draw(String inWords, Runnable content) {
    page.element(
        "svg",
        () -> {
          grid();
          content.run();
          path("axis", "M%s %sH%s".formatted(n(LEFT), n(height - BOTTOM), n(WIDTH - RIGHT)));
        },
        "viewBox",
        "0 0 %s %s".formatted(n(WIDTH), n(height)),
        "role",
        "img",
        "aria-label",
        inWords);
  }

  private void grid() {
    for (Scale.Tick tick : up.ticks()) {
      path("grid", "M%s %sH%s".formatted(n(LEFT), n(y(tick.value())), n(WIDTH - RIGHT)));
      text("", LEFT - 8, y(tick.value()) + 4, "end", tick.label());
    }
    double free = 0;
    for (Scale.Tick tick : across.ticks()) {
      double x = x(tick.value());
      path("axis", "M%s %sv4".formatted(n(x), n(height - BOTTOM)));
      double half = tick.label().length() * CHARACTER / 2;
      if (x - half >= free) {
        text("", x, height - 8, "middle", tick.label());
        free = x + half;
      }
    }
  }

  /** A line through these points. */
  void line(String kind, List<Point> points) {
    if (!points.isEmpty()) {
      path(kind, through(points, 'M'));
    }
  }

  /** What is between two lines, each from left to right. */
  void area(String kind, List<Point> below, List<Point> above) {
    if (!below.isEmpty() && !above.isEmpty()) {
      path(kind, through(below, 'M') + through(above.reversed(), 'L') + "Z");
    }
  }

  private String through(List<Point> points, char first) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? first : 'L');
      path.append(n(x(point.across))).append(' ').append(n(y(point.up)));
    }
    return path.toString();
  }

  /** A rectangle from top to bottom, between two values of the axis from left to right. */
  void column(String kind, double from, double to) {
    String left = n(x(from));
    path(kind, "M%s %sH%sV%sH%sZ".formatted(left, n(TOP), n(x(to)), n(height - BOTTOM), left));
  }

  /** A line from top to bottom. */
  void upright(String kind, double at) {
    path(kind, "M%s %sV%s".formatted(n(x(at)), n(TOP), n(height - BOTTOM)));
  }

  /** A dot. */
  void point(String kind, Point point) {
    page.empty("circle", "class", kind, "cx", n(x(point.across)), "cy", n(y(point.up)), "r", "4");
  }

  /** What a value is between, as an upright bar. */
  void bar(String kind, double at, double low, double high) {
    path(kind, "M%s %sV%s".formatted(n(x(at)), n(y(low)), n(y(high))));
  }

  /** A line from left to right, with its text above its start. */
  void level(String kind, double at, String text) {
    path(kind, "M%s %sH%s".formatted(n(LEFT), n(y(at)), n(WIDTH - RIGHT)));
    text("label", LEFT + 6, y(at) - 6, "start", text);
  }

  /** Texts to the right of the axes, from below: where they would overlap, one is above another. */
  void beside(Map<String, Double> texts) {
    double below = height;
    for (Map.Entry<String, Double> text : texts.entrySet()) {
      double y = Math.min(y(text.getValue()) + 4, below);
      text("label", WIDTH - RIGHT + 8, y, "start", text.getKey());
      below = y - HALF;
    }
  }

  /** A limit, if it is on the axes. */
  void limit(Point limit, String text) {
    double x = x(limit.across);
    double y = y(limit.up);
    if (across.contains(limit.across) && up.contains(limit.up)) {
      path("limit", "M%s %sH%s".formatted(n(x - HALF), n(y), n(x + HALF)));
      text("label", x, y - 6, "middle", text);
    }
  }

  void path(String kind, String path) {
    page.empty("path", "class", kind, "d", path);
  }

  void text(String kind, double x, double y, String anchor, String text) {
    page.leaf("text", text, "class", kind, "x", n(x), "y", n(y), "text-anchor", anchor);
  }

  /** A coordinate, to a tenth. */
  static String n(double coordinate) {
    long tenths = Math.round(coordinate * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
