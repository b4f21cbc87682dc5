package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.report.FinishedSearch;
import io.katydid.report.Searches;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class CapacityPageTest {

  static Stream<FinishedSearch> anySearch() {
    return Stream.of(Searches.found(), Searches.generatorBound(), Searches.cutShort());
  }

  @ParameterizedTest
  @MethodSource("anySearch")
  void page_always_isReachableAndAsksForNothing(FinishedSearch search) {
    PageRules.check(page(search));
  }

  @Test
  void page_answer_isFirstInWordsWithWhatLimits() {
    Page page = page(Searches.found());
    Element first = Page.elements(page.all("main").getFirst().getChildNodes()).getFirst();

    assertThat(first.getAttribute("class")).isEqualTo("verdict pass");
    assertThat(first.getTextContent().strip())
        .startsWith("PASS The capacity is between 100/s, which passed, and 120/s, which failed")
        .endsWith(
            "The target limits it: at 120/s, overloaded: the mean response time went from"
                + " 20ms to 2s");
  }

  @Test
  void page_trials_areRowsInTheirOrder() {
    assertThat(rows(page(Searches.found())))
        .containsSubsequence(
            "50/s PASS 10s 50/s 26ms 48ms 50ms 0% rise",
            "120/s FAIL 10s 120/s 60ms 114ms 120ms 0% rise",
            "110/s INCONCLUSIVE 40s 110/s 55ms 105ms 109ms 0% longer",
            "100/s PASS 1m20s 100/s 50ms 95ms 99ms 0% to confirm");
  }

  private static List<String> rows(Page page) {
    return page.all("tr").stream()
        .map(it -> it.getTextContent().replaceAll("\\s+", " ").strip())
        .toList();
  }

  @Test
  void page_curve_hasItsLimitAndABarForEachInterval() {
    Page page = page(Searches.found());

    assertThat(page.all("text"))
        .extracting(Element::getTextContent)
        .contains("p99 < 115ms", "p50", "p95", "p99");
    assertThat(page.ofClass("bar")).isNotNull();
    assertThat(page.ofClass("limit")).isNotNull();
  }

  @Test
  void page_objectives_areThoseOfBothEndsOfTheBracket() {
    assertThat(page(Searches.found()).all("h2"))
        .extracting(Element::getTextContent)
        .containsSubsequence("At 100/s, which passed", "At 120/s, which did not pass");
  }

  @Test
  void page_generatorWasTheLimit_isOpenAndEscaped() {
    Page page = page(Searches.generatorBound());

    assertThat(page.ofClass("verdict").getAttribute("class")).isEqualTo("verdict open");
    assertThat(page.all("li").getFirst().getTextContent())
        .isEqualTo("The generator limits it: at 75/s, the generator was late <b>& busy</b>");
    assertThat(page.all("dt")).extracting(Element::getTextContent).contains("Generator's limit");
  }

  @Test
  void page_cutShort_hasTheCommandThatRepeatsIt() {
    Page page = page(Searches.cutShort());

    assertThat(page.all("svg")).isEmpty();
    assertThat(page.all("pre").getFirst().getTextContent())
        .startsWith("katydid capacity FastApiUser --from 50/s");
  }

  private static Page page(FinishedSearch search) {
    return Page.read(CapacityPage.write(search));
  }
}
