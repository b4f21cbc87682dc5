package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.RequestSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameHintTest {

  @Test
  void of_idsInAPath_isTheTemplateThatMakesOneNameOfThem() {
    assertThat(NameHint.of(requests(200, id -> "GET /products/" + (100 + id))))
        .contains(
            "200 names like GET /products/100: write the template \"/products/{id}\", with the"
                + " value as an argument, to report them as one");
  }

  @Test
  void of_idsWithinAPath_keepsWhatFollowsAndVariablesThatThereAre() {
    assertThat(NameHint.of(requests(10, id -> "PUT /users/{id}/orders/a" + id + "/state?full=1")))
        .get()
        .asString()
        .startsWith("10 names like PUT /users/{id}/orders/a0/state?full=1: ")
        .contains("\"/users/{id}/orders/{key}/state?full=1\"");
  }

  @Test
  void of_idsInAQueryOfAnotherHost_isTheTemplate() {
    assertThat(NameHint.of(requests(12, id -> "GET http://10.0.0.1:80/find?q=" + id)))
        .get()
        .asString()
        .contains("\"http://10.0.0.1:80/find?q={id}\"");
  }

  @Test
  void of_severalGroups_isOfTheLargest() {
    List<RequestSnapshot> both =
        requests(60, id -> id < 20 ? "GET /carts/" + id : "GET /products/" + id);

    assertThat(NameHint.of(both)).get().asString().startsWith("40 names like GET /products/20");
  }

  @Test
  void of_wordsInPlaceOfIds_needsMoreThanAnApiHas() {
    IntFunction<String> word = id -> "GET /products/" + Character.toString('\u4e00' + id);

    assertThat(NameHint.of(requests(49, word))).isEmpty();
    assertThat(NameHint.of(requests(50, word))).isPresent();
  }

  @Test
  void of_fewIdsOrNamesThatAreNoPaths_isNone() {
    assertThat(NameHint.of(requests(9, id -> "GET /products/" + id))).isEmpty();
    assertThat(NameHint.of(requests(100, id -> "checkout " + id))).isEmpty();
    assertThat(NameHint.of(requests(100, id -> "GET /a" + id + "/b" + id))).isEmpty();
  }

  @Test
  void report_namesMadeOfIds_hasTheHintBelowItsTable() {
    RunReport report =
        Runs.report(
            Duration.ZERO,
            Runs.window(
                Duration.ofSeconds(1),
                requests(12, id -> "GET /products/" + id).toArray(RequestSnapshot[]::new)),
            Runs.window(Duration.ZERO),
            Runs.NOT_JUDGED);

    assertThat(TextReport.write(report)).contains("\n  12 names like GET /products/0: write the");
  }

  private static List<RequestSnapshot> requests(int count, IntFunction<String> name) {
    return IntStream.range(0, count).mapToObj(i -> Runs.request(name.apply(i), 1, 0)).toList();
  }
}
