package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.w3c.dom.Element;

/** What holds for each page: it is reachable without sight or script, and asks for nothing. */
final class PageRules {

  private PageRules() {}

  static void check(Page page) {
    checkIds(page);
    checkNames(page);
    checkRequests(page);
  }

  private static void checkIds(Page page) {
    List<String> ids =
        page.all("*").stream()
            .map(it -> it.getAttribute("id"))
            .filter(it -> !it.isEmpty())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.all("section"))
        .allSatisfy(it ->
            assertThat(
                    it.hasAttribute("aria-label")
                        || ids.contains(it.getAttribute("aria-labelledby")))
                .isTrue());
  }

  private static void checkNames(Page page) {
    assertThat(page.all("h1")).hasSize(1);
    assertThat(page.all("main")).hasSize(1);
    assertThat(page.all("html").getFirst().getAttribute("lang")).isEqualTo("en");
    assertThat(page.all("svg"))
        .allSatisfy(it -> assertThat(it.getAttribute("role")).isEqualTo("img"))
        .allSatisfy(it -> assertThat(it.getAttribute("aria-label")).isNotBlank());
    assertThat(page.all("figure"))
        .allSatisfy(it -> assertThat(children(it, "figcaption")).hasSize(1));
    assertThat(page.all("table")).allSatisfy(it -> assertThat(children(it, "caption")).hasSize(1));
    assertThat(page.all("th"))
        .allSatisfy(it -> assertThat(it.getAttribute("scope")).matches("col|row|rowgroup"));
    assertThat(regions(page)).doesNotHaveDuplicates();
  }

  private static List<Element> children(Element parent, String name) {
    return Page.elements(parent.getElementsByTagName(name));
  }

  private static List<String> regions(Page page) {
    return page.all("*").stream()
        .filter(it -> it.getAttribute("role").equals("region"))
        .map(it -> it.getAttribute("aria-label"))
        .toList();
  }

  private static void checkRequests(Page page) {
    assertThat(page.all("*"))
        .extracting(Element::getTagName)
        .doesNotContain("script", "iframe", "object", "embed", "img", "base", "form");
    assertThat(page.attributes())
        .noneMatch(it -> it.matches("(?s)(on\\w+|style|src|srcset|action)=.*"))
        .filteredOn(it -> it.startsWith("href="))
        .containsExactly("href=data:,");
    assertThat(page.all("style").getFirst().getTextContent()).doesNotContain("url(", "@import");
  }
}
