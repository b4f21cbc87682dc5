package io.katydid.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRowTest {

  enum Genre {
    SCIFI {
      @Override
      public String toString() {
        return "science fiction";
      }
    },
    CLASSIC
  }

  static final List<Object> VALUES =
      List.of(
          "text",
          true,
          'x',
          (byte) -1,
          (short) 2,
          3,
          4L,
          1.5f,
          2.5,
          new BigDecimal("9.90"),
          BigInteger.TEN,
          UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
          URI.create("http://localhost/a"),
          Duration.ofSeconds(3),
          Instant.EPOCH,
          LocalDate.EPOCH,
          LocalTime.NOON,
          LocalDateTime.of(LocalDate.EPOCH, LocalTime.NOON),
          OffsetDateTime.parse("2026-11-28T20:00:00+01:00"));

  private static FeedRow row(String text) {
    return new FeedRow(List.of("price"), List.of(text));
  }

  @ParameterizedTest
  @FieldSource("VALUES")
  void get_textOfAValue_isThatValue(Object value) {
    assertThat((Object) row(value.toString()).get(0, value.getClass())).isEqualTo(value);
  }

  @Test
  void get_primitiveType_isItsValue() {
    assertThat(row(" 7 ").get(0, int.class)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "False, false"})
  void get_truth_inAnyUsualCase(String text, boolean value) {
    assertThat(row(text).get(0, Boolean.class)).isEqualTo(value);
  }

  @Test
  void get_enumWithBodies_isTheConstantOfThatName() {
    assertThat(row("SCIFI").get(0, Genre.class)).isEqualTo(Genre.SCIFI);
  }

  @Test
  void get_emptyText_isEmptyAsAStringAndNullElsewhere() {
    assertThat(row("").get(0, String.class)).isEmpty();
    assertThat(row("").get(0, Integer.class)).isNull();
    assertThat(row("").get(0, Genre.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(classes = {int.class, Double.class, Genre.class, UUID.class, boolean.class})
  void get_textOfAnotherType_isRefusedWithTheComponent(Class<?> type) {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> row("abc").get(0, type))
        .withMessage("the value of 'price' is not of type " + type.getSimpleName());
  }

  @Test
  void get_emptyTextAsAPrimitive_isRefused() {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> row("").get(0, int.class))
        .withMessage("the value of 'price' is not of type int");
  }
}
