package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestNamesTest {

  @Test
  void unknown_someSeen_listsTheNearestFirst() {
    List<String> seen = List.of("DELETE /items/{id}", "GET /", "GET /items", "POST /items/");
    assertThat(RequestNames.unknown("GET /itms", seen))
        .isEqualTo(
            "no request was named \"GET /itms\"; those made were, nearest first:"
                + " \"GET /items\", \"GET /\", \"POST /items/\", \"DELETE /items/{id}\"");
  }

  @Test
  void unknown_asNear_areListedByName() {
    assertThat(RequestNames.unknown("b", List.of("d", "a", "c")))
        .endsWith("nearest first: \"a\", \"c\", \"d\"");
  }

  @Test
  void unknown_onlyCaseDiffers_isNearest() {
    assertThat(RequestNames.unknown("get /items/", List.of("GET /items/", "get /item")))
        .endsWith("nearest first: \"GET /items/\", \"get /item\"");
  }

  @Test
  void unknown_noneSeen_reportsIt() {
    assertThat(RequestNames.unknown("GET /", List.of()))
        .isEqualTo("no request was named \"GET /\", and none was made");
  }

  @Test
  void unknown_manySeen_listsTen() {
    List<String> seen = IntStream.range(0, 1_011).mapToObj(i -> "GET /" + i).toList();
    assertThat(RequestNames.unknown("GET /1000", seen))
        .contains("nearest first: \"GET /1000\", \"GET /100\"")
        .endsWith(" and 1,001 more");
    assertThat(RequestNames.unknown("x", seen.subList(0, 10))).doesNotContain("more");
  }
}
