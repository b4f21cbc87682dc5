package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What every grammar owes for a text that is not in it. */
final class Rejected {

  private Rejected() {}

  /** The exception that the text causes, which is whole: one line, and with a good suggestion. */
  static GrammarException by(Function<String, ?> parser, String text) {
    GrammarException rejected =
        catchThrowableOfType(GrammarException.class, () -> parser.apply(text));
    assertThat(rejected).as("rejection of <%s>", text).isNotNull();
    assertThat(rejected.getMessage()).doesNotContainPattern("\\R");
    assertThat(rejected.offset()).isBetween(0, text.stripTrailing().length());
    if (rejected.suggestion().isEmpty()) {
      assertThat(rejected).message().contains("; write it like ");
    } else {
      assertThat(parser.apply(rejected.suggestion())).isNotNull();
      assertThat(rejected).message().endsWith("; did you mean \"" + rejected.suggestion() + "\"?");
    }
    return rejected;
  }

  /** A text of up to 6 pieces drawn from these. */
  static String jumble(RandomGenerator random, String... pieces) {
    return random
        .ints(random.nextInt(7), 0, pieces.length)
        .mapToObj(i -> pieces[i])
        .collect(Collectors.joining());
  }
}
