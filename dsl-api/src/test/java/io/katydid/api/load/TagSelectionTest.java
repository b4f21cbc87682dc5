package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSelectionTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', '', true",
    "'', '', a, true",
    "a, '', a b, true",
    "a, '', '', false",
    "a, '', b, false",
    "a b, '', b, true",
    "'', a, '', true",
    "'', a, b, true",
    "'', a, a b, false",
    "a, b, a b, false",
    "a, a, a, false",
  })
  void selects_tagsOfATask_oneWantedAndNoneExcluded(
      String tags, String excluded, String ofTask, boolean selected) {
    TagSelection selection = new TagSelection(words(tags), words(excluded));

    assertThat(selection.selects(words(ofTask))).isEqualTo(selected);
    assertThat(selection.isOfAll()).isEqualTo(tags.isEmpty() && excluded.isEmpty());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
