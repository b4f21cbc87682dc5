package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Sessions;
import io.katydid.report.Compared;
import io.katydid.report.FinishedComparison;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ComparisonPageTest {

  private static final String HOSTILE = "</td><script>alert(1)</script> & \"new\"";

  static Stream<ComparisonReport> anyComparison() {
    return Stream.of(
        Sessions.slower(20),
        Sessions.slowerTogether(20),
        Sessions.noisy(8, 3),
        Sessions.watched(),
        Sessions.invalid("the generator was late"),
        Sessions.early(),
        Sessions.session(List.of("old", HOSTILE), new int[] {100, 50}));
  }

  @ParameterizedTest
  @MethodSource("anyComparison")
  void page_always_isReachableAndAsksForNothing(ComparisonReport report) {
    PageRules.check(page(report));
  }

  @Test
  void page_answer_isFirstAndInWords() {
    Page page = page(Sessions.slower(20));
    Element first = Page.elements(page.all("main").getFirst().getChildNodes()).getFirst();

    assertThat(first.getAttribute("class")).isEqualTo("verdict fail");
    assertThat(first.getTextContent().strip()).startsWith("SLOWER new is slower than old: p50");
    assertThat(page.all("title").getFirst().getTextContent()).isEqualTo("SLOWER: new beside old");
  }

  @Test
  void page_changes_haveBothSidesAndTheirIntervalDrawn() {
    Page page = page(Sessions.slower(20));

    assertThat(page.all("tr"))
        .extracting(it -> it.getTextContent().replaceAll("\\s+", " ").strip())
        .contains("p50 slower 1.75ms 2.12ms +20.6% +16.6% to +23.3% 2.5%");
    assertThat(page.all("svg"))
        .extracting(it -> it.getAttribute("aria-label"))
        .contains("p50: +20.6%, 95% interval +16.6% to +23.3%; tolerated is 5%");
  }

  @Test
  void page_eachPair_isAStroke() {
    Page page = page(Sessions.slower(20));
    Element drawing = page.ofClass("change");

    assertThat(Page.elements(drawing.getChildNodes()))
        .filteredOn(it -> it.getAttribute("class").equals("pair"))
        .hasSize(6);
  }

  @Test
  void page_throughput_isWorseWhereThereIsLess() {
    List<Element> drawings =
        page(Sessions.slower(20)).all("svg").stream()
            .filter(it -> it.getAttribute("class").equals("change"))
            .toList();

    assertThat(drawings)
        .filteredOn(it -> it.getAttribute("aria-label").startsWith("throughput"))
        .allSatisfy(it -> assertThat(forbidden(it).getAttribute("x")).isEqualTo("0"));
    assertThat(drawings)
        .filteredOn(it -> it.getAttribute("aria-label").startsWith("p99"))
        .allSatisfy(it -> assertThat(forbidden(it).getAttribute("x")).isNotEqualTo("0"));
  }

  private static Element forbidden(Element drawing) {
    return Page.elements(drawing.getChildNodes()).stream()
        .filter(it -> it.getAttribute("class").equals("forbidden"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void page_endedEarly_saysWhyAndHasNoChanges() {
    Page page = page(Sessions.early());

    assertThat(page.ofClass("verdict").getAttribute("class")).isEqualTo("verdict open");
    assertThat(page.text()).contains("ended after 3 of 12 runs", "not watched");
    assertThat(page.all("svg")).noneMatch(it -> it.getAttribute("class").equals("change"));
  }

  @Test
  void page_ofTargetsThatWereThere_hasTheCommandThatRepeatsIt() {
    assertThat(page(Sessions.slower(20)).all("pre").getFirst().getTextContent())
        .startsWith("katydid compare FastApiUser --users 1000");
  }

  @Test
  void page_inconclusiveForAnotherReason_saysIt() {
    assertThat(page(Sessions.noisy(20, 4)).text())
        .contains("Inconclusive, no larger than the noise: ");
  }

  @Test
  void page_secretsInUrls_areLeftOut() {
    assertThat(page(Sessions.slower(20)).text()).doesNotContain("secret");
  }

  @Test
  void page_noRunMade_isAPageAllTheSame() {
    FinishedComparison none =
        new FinishedComparison(Sessions.early(), List.of(), Instant.EPOCH, true);

    PageRules.check(Page.read(ComparisonPage.write(none)));
  }

  private static Page page(ComparisonReport report) {
    return Page.read(ComparisonPage.write(Compared.of(report)));
  }
}
