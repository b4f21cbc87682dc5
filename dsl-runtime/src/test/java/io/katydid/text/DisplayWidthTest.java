package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "GET /, 5",
    "Größe, 5",
    "Gro\u0308ße, 5",
    "商品, 4",
    "カート, 6",
    "ｶｰﾄ, 3",
    "Ａ１, 4",
    "한국, 4",
    "\u1112\u1161\u11ab, 2",
    "、。, 4",
    "🛒, 2",
    "🇯🇵, 2",
    "㉈㊀🈁, 5",
    "→ ✓ ─, 5",
    "a\u200db, 2",
    "a\u00adb, 3",
    "नमस्ते, 4",
    "שלום, 4",
  })
  void of_text_isWhatTerminalsGiveIt(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
