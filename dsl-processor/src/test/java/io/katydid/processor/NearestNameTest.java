package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "lst, list", // a letter is missing
    "llist, list", // one is too many
    "lost, list", // one is another
    "List, list",
    "brwse, browse",
    "chekout, checkout",
    "checkin, checkout",
    "GET /tems, GET /items",
    "GET /item, GET /items",
  })
  void of_nearlyTheName_isIt(String unknown, String meant) {
    List<String> names =
        List.of("list", "browse", "checkout", "pay", "GET /items", "POST /items", "GET /");

    assertThat(NearestName.of(unknown, names)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"xyz", "p", "laast", "GET /other"})
  void of_anythingElse_isNone(String unknown) {
    assertThat(NearestName.of(unknown, List.of("list", "browse", "pay", "GET /items"))).isEmpty();
  }

  @Test
  void of_twoThatBeginTheSame_isTheOneOfTheSameMethod() {
    assertThat(NearestName.of("GET /book", List.of("POST /books", "GET /books/{id}")))
        .hasValue("GET /books/{id}");
  }
}
