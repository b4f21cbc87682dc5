package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The code that the documents show stands, word for word, in files that are compiled and run. */
class ReadmeTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern QUOTE =
      Pattern.compile("<!-- from (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

  private static final List<String> DOCUMENTS =
      List.of(
          "README.md",
          "docs/tutorial.md",
          "docs/reference.md",
          "docs/explanations.md",
          "docs/migrating.md");

  /** What Maven puts in when it copies a project: {@code @project.version@}. */
  private static final Pattern FILLED_IN = Pattern.compile("@([\\w.]+)@");

  private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

  private static final Pattern CODE = Pattern.compile("```(java|xml)\n");

  @TestFactory
  List<DynamicTest> quote_everyOne_standsInItsFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String document : DOCUMENTS) {
      quotes(document)
          .forEach(quote ->
              tests.add(
                  DynamicTest.dynamicTest(
                      document + " from " + quote.group(1), () -> assertStands(quote))));
    }
    return tests;
  }

  private static void assertStands(MatchResult quote) throws IOException {
    String pom = read("pom.xml");
    String file = read(quote.group(1));
    assertThat(FILLED_IN.matcher(file).replaceAll(name -> value(pom, name.group(1))))
        .contains(quote.group(2));
  }

  private static String value(String pom, String name) {
    String element = name.equals("project.version") ? "version" : name;
    Matcher value = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(element)).matcher(pom);
    assertThat(value.find()).as("%s in the pom.xml of the build", name).isTrue();
    return value.group(1);
  }

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void code_everyBlock_isAQuote(String document) throws IOException {
    assertThat(CODE.matcher(read(document)).results().count())
        .isPositive()
        .isEqualTo(quotes(document).size());
  }

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void link_everyOneToAFile_leadsToIt(String document) throws IOException {
    Path folder = ROOT.resolve(document).getParent();
    assertThat(LINK.matcher(read(document)).results().map(link -> folder.resolve(link.group(1))))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(target).exists());
  }

  private static List<MatchResult> quotes(String document) throws IOException {
    return QUOTE.matcher(read(document)).results().toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
