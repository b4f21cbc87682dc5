package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 1ns",
    "850, 850ns",
    "999_499, 999us",
    "999_500, 1ms",
    "1_234_567, 1.23ms",
    "12_345_678, 12.3ms",
    "123_456_789, 123ms",
    "1_500_000_000, 1.5s",
    "59_949_999_999, 59.9s",
    "59_950_000_000, 1m",
    "60_000_000_000, 1m",
    "125_400_000_000, 2m5s",
    "3_599_500_000_000, 1h",
    "3_725_000_000_000, 1h2m5s",
    "9_223_372_036_854_775_807, 2562047h47m16s",
  })
  void duration_anyNanos_hasThreeDigitsBelowAMinuteAndSecondsAbove(String nanos, String shown) {
    assertThat(Figures.duration(Long.parseLong(nanos.replace("_", "")))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "1, 100%",
    "0.0035, 0.35%",
    "0.023, 2.3%",
    "0.12345, 12.3%",
    "0.999, 99.9%",
    "0.99999, 99.9%",
    "0.00000012345, 0.0000123%",
  })
  void ratio_anyValue_isInPercent(double ratio, String shown) {
    assertThat(Figures.ratio(ratio)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0/s",
    "0.5, 0.5/s",
    "0.0012345, 0.00123/s",
    "43.14, 43.1/s",
    "999.4, 999/s",
    "999.6, '1,000/s'",
    "1234.4, '1,234/s'",
    "1234567, '1,234,567/s'",
  })
  void rate_anyValue_hasThreeDigitsOrIsWhole(double perSecond, String shown) {
    assertThat(Figures.rate(perSecond)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1 kB",
    "1234, 1.23 kB",
    "999499, 999 kB",
    "999999, 1 MB",
    "12345678, 12.3 MB",
    "9223372036854775807, 9.22 EB",
  })
  void bytes_anyNumber_haveThreeDigits(long bytes, String shown) {
    assertThat(Figures.bytes(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.5, 0.5",
    "1.934, 1.93",
    "-1.934, -1.93",
    "999.4, 999",
    "999.6, '1,000'",
    "1234.4, '1,234'",
    "-1234567890, '-1,234,567,890'",
    "0.0000012345, 0.00000123",
    "0.00000012345, 1.23E-7",
    "1e15, 1E+15",
    "-1.2345e300, -1.23E+300",
    "1.7976931348623157E308, 1.8E+308",
    "4.9E-324, 4.9E-324",
  })
  void number_anyValue_hasThreeDigitsOrIsWhole(double number, String shown) {
    assertThat(Figures.number(number)).isEqualTo(shown);
  }

  @Test
  void count_thousands_areGrouped() {
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.count(999)).isEqualTo("999");
  }

  @Test
  void count_ofThings_isSingularForOneAlone() {
    assertThat(Figures.count(0, "request")).isEqualTo("0 requests");
    assertThat(Figures.count(1, "request")).isEqualTo("1 request");
    assertThat(Figures.count(1234, "request")).isEqualTo("1,234 requests");
  }

  @Test
  void count_localeWithOtherDigits_isNotAffected() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Figures.count(1234)).isEqualTo("1,234");
      assertThat(Figures.rate(43.14)).isEqualTo("43.1/s");
    } finally {
      Locale.setDefault(before);
    }
  }
}
