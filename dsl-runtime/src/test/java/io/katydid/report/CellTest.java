package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {

  private static final Style ASCII = new Style(false, false, 80);

  @Test
  void cutMiddle_fits_isUnchanged() {
    assertThat(Cell.cutMiddle("GET /items", 10, Style.PLAIN)).isEqualTo("GET /items");
  }

  @Test
  void cutMiddle_tooLong_keepsBothEnds() {
    assertThat(Cell.cutMiddle("GET /a/long/way", 9, Style.PLAIN)).isEqualTo("GET …/way");
    assertThat(Cell.cutMiddle("GET /a/long/way", 9, ASCII)).isEqualTo("GET...way");
  }

  @Test
  void cutMiddle_charactersBeyondTheBasicPlane_areNotHalved() {
    assertThat(Cell.cutMiddle("🦗🦗🦗🦗🦗", 5, Style.PLAIN)).isEqualTo("🦗…🦗");
  }

  @Test
  void cut_wideCharacters_fitsIntoTheColumns() {
    assertThat(Cell.cutMiddle("商品一覧を見る", 8, Style.PLAIN)).isEqualTo("商品…る");
    assertThat(Cell.cutEnd("商品一覧を見る", 8, Style.PLAIN)).isEqualTo("商品一…");
    assertThat(Cell.padRight("商品", 6)).isEqualTo("商品  ");
    assertThat(Cell.padLeft("商品", 5)).isEqualTo(" 商品");
  }

  @Test
  void cut_marksOnCharacters_stayWithThem() {
    assertThat(Cell.cutMiddle("e\u0301e\u0301e\u0301e\u0301", 3, Style.PLAIN))
        .isEqualTo("e\u0301…e\u0301");
  }

  @Test
  void wrap_wideCharacters_breaksWhereTheyFill() {
    assertThat(Cell.wrap("商品一覧を見る", 7)).containsExactly("商品一", "覧を見", "る");
    assertThat(Cell.wrap("no 商品 there", 7)).containsExactly("no 商品", "there");
    assertThat(Cell.wrap("商", 1)).containsExactly("商");
  }

  @Test
  void cutEnd_tooLong_keepsTheStart() {
    assertThat(Cell.cutEnd("connection refused", 11, Style.PLAIN)).isEqualTo("connection…");
  }

  @Test
  void clean_controlCharacters_cannotBreakTheLineOrCommandTheTerminal() {
    assertThat(Cell.clean("bad\r\n\033[2Jworse\u2028worst\n")).isEqualTo("bad [2Jworse worst");
  }

  /** As in "Trojan Source" (CVE-2021-42574): what stands there would read as another. */
  @Test
  void clean_overridesOfTheDirection_areBlanks() {
    assertThat(Cell.clean("paid\u202e 001 \u202cdue \u2066x\u2069")).isEqualTo("paid  001  due  x");
  }

  @Test
  void cleanLine_controlCharacters_areBlanksButForTabs() {
    assertThat(Cell.cleanLine("  ! \tat shop\033[2J\u2028x\n")).isEqualTo("  ! \tat shop [2J x ");
  }

  @Test
  void withoutSecrets_userInfo_isRemovedUpToTheLastAt() {
    assertThat(Cell.withoutSecrets("https://amy:p@ss@shop.test/x, http://b@shop.test"))
        .isEqualTo("https://shop.test/x, http://shop.test");
  }

  @Test
  void withoutSecrets_atInPathOrQuery_isKept() {
    assertThat(Cell.withoutSecrets("http://shop.test/@amy?mail=a@b.test"))
        .isEqualTo("http://shop.test/@amy?mail=a@b.test");
  }

  @Test
  void withoutSecrets_parametersThatAreCalledLikeSecrets_areMasked() {
    assertThat(Cell.withoutSecrets("GET /items?api_key=s&page=2"))
        .isEqualTo("GET /items?api_key=***&page=2");
  }

  @Test
  void wrap_wordsAndOneLongWord_breaksBetweenWordsIfItCan() {
    assertThat(Cell.wrap("one two three overlongword", 8))
        .containsExactly("one two", "three", "overlong", "word");
  }
}
