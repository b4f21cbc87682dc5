package io.katydid.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT   | 1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT  | 1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994        | 1994-11-06T08:49:37Z",
        "Tue, 29-Feb-2028 1:2:3 UTC      | 2028-02-29T01:02:03Z",
        "1 january 69 23:59:59 whatever  | 2069-01-01T23:59:59Z",
        "1 jan 70 23:59:59               | 1970-01-01T23:59:59Z",
        "2030 jan 10th 00:00:00.500      | 2030-01-10T00:00:00Z",
      })
  void parse_anyForm_isRead(String text, Instant date) {
    assertThat(CookieDate.parse(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "1w",
        "Mon, 29 Feb 2027 10:00:00 GMT",
        "Mon, 31 Jun 2030 10:00:00 GMT",
        "Mon, 00 Jun 2030 10:00:00 GMT",
        "Mon, 01 Jun 2030 24:00:00 GMT",
        "Mon, 01 Jun 2030 10:00:60 GMT",
        "Mon, 01 Jun 1600 10:00:00 GMT",
        "Mon, 01 Jun 2030 10:00 GMT",
        "01 2030 10:00:00",
        "Mon, 01 Jun 10:00:00",
      })
  void parse_noDate_isNone(String text) {
    assertThat(CookieDate.parse(text)).isEmpty();
  }
}
