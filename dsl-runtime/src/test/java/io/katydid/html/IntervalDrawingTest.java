package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.verdict.Standing;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class IntervalDrawingTest {

  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void draw_wellWithinTheLimit_hasRoomBehindIt() {
    Page page = drawn(new Standing(65, 52, 78, 100, true));

    assertThat(page.ofClass("dot").getAttribute("cx")).isEqualTo("160");
    assertThat(page.ofClass("interval").getAttribute("d")).isEqualTo("M128 20H192");
    assertThat(page.ofClass("limit").getAttribute("d")).startsWith("M246.2 ");
    assertThat(page.ofClass("allowed").getAttribute("x")).isEqualTo("0");
  }

  @Test
  void draw_intervalWithoutBound_pointsBeyondTheEdge() {
    Page page = drawn(new Standing(50, 40, NONE, 100, true));

    assertThat(page.ofClass("pointer")).isNotNull();
    assertThat(page.ofClass("interval").getAttribute("d")).endsWith("H312");
  }

  @Test
  void draw_farBeyondTheLimit_isAtTheEdge() {
    Page page = drawn(new Standing(NONE, 90_000, NONE, 100, true));

    assertThat(page.ofClass("dot").getAttribute("cx")).isEqualTo("320");
    assertThat(page.ofClass("limit").getAttribute("d")).startsWith("M40 ");
  }

  @Test
  void draw_lowerLimit_allowsWhatIsAboveIt() {
    Page page = drawn(new Standing(130, 120, 140, 100, false));
    Element allowed = page.ofClass("allowed");

    assertThat(page.ofClass("forbidden").getAttribute("x")).isEqualTo("0");
    assertThat(allowed.getAttribute("x"))
        .isEqualTo(page.ofClass("forbidden").getAttribute("width"));
  }

  private static Page drawn(Standing standing) {
    Markup page = new Markup();
    IntervalDrawing.draw(page, standing, "observed");
    return Page.read(page.toString());
  }
}
