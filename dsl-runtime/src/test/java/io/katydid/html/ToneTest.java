package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2.2 defines it: 4.5 for text, 3 for what must be seen in a drawing. */
class ToneTest {

  @ParameterizedTest
  @CsvSource({
    "INK,   PAGE,       7",
    "INK,   PANEL,      7",
    "INK,   GOOD_PANEL, 7",
    "INK,   BAD_PANEL,  7",
    "INK,   OPEN_PANEL, 7",
    "MUTED, PAGE,       4.5",
    "MUTED, PANEL,      4.5",
    "GOOD,  PAGE,       4.5",
    "BAD,   PAGE,       4.5",
    "OPEN,  PAGE,       4.5",
    "GOOD,  GOOD_PANEL, 4.5",
    "BAD,   BAD_PANEL,  4.5",
    "OPEN,  OPEN_PANEL, 4.5",
    "DATA,  PAGE,       4.5",
  })
  void contrast_lightAndDark_isEnough(Tone front, Tone back, double least) {
    assertThat(contrast(front, back, Tone::light)).isGreaterThanOrEqualTo(least);
    assertThat(contrast(front, back, Tone::dark)).isGreaterThanOrEqualTo(least);
  }

  private static double contrast(Tone front, Tone back, Function<Tone, String> colour) {
    double one = luminance(colour.apply(front));
    double other = luminance(colour.apply(back));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
