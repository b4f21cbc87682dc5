package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code that the documents show stands, word for word, in files that are compiled and run. */
class ReadmeTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern QUOTE =
      Pattern.compile("<!-- from (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

  private static final Pattern CODE = Pattern.compile("```(java|xml)\n");

  @TestFactory
  List<DynamicTest> quote_everyOne_standsInItsFile() throws IOException {
    return QUOTE
        .matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map(quote -> DynamicTest.dynamicTest(quote.group(1), () -> assertStands(quote)))
        .toList();
  }

  private static void assertStands(MatchResult quote) throws IOException {
    assertThat(Files.readString(ROOT.resolve(quote.group(1)))).contains(quote.group(2));
  }

  @Test
  void code_everyBlock_isAQuote() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(CODE.matcher(readme).results().count())
        .isPositive()
        .isEqualTo(QUOTE.matcher(readme).results().count());
  }
}
