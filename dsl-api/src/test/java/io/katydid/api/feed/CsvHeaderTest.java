package io.katydid.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHeaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"firstName", "first_name", "First Name", "FIRST-NAME", "firstname"})
  void indexOf_nameThatDiffersInCaseAndSigns_isTheColumn(String column) {
    assertThat(new CsvHeader(List.of("id", column)).indexOf("firstName")).isEqualTo(1);
  }

  @Test
  void indexOf_sameNameAndALikeOne_isTheSame() {
    assertThat(new CsvHeader(List.of("ISBN", "isbn")).indexOf("isbn")).isEqualTo(1);
  }

  @Test
  void indexOf_noSuchColumn_isNone() {
    assertThat(new CsvHeader(List.of("id", "names")).indexOf("name")).isEqualTo(-1);
  }

  @Test
  void without_componentsOfSomeColumns_isTheOthersInOrder() {
    assertThat(new CsvHeader(List.of("id", "first_name", "age")).without(List.of("firstName")))
        .containsExactly("id", "age");
  }
}
