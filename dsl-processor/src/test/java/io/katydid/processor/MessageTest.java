package io.katydid.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.processor.Javac.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles {@code bad} sources, each entry by itself: a file, or a folder of files. A comment
 * {@code // KD021 at: browse} says that a message of this code, and no other, is expected at the
 * text after the colon, in the next line that is no such comment.
 */
final class MessageTest {

  private static final Pattern EXPECTATION = Pattern.compile("\\s*// (KD\\d{3}) at: (.+)");
  private static final Pattern CODE = Pattern.compile("\\[(KD\\d{3})] .*", Pattern.DOTALL);

  /** A message, and where it points. */
  private record Said(String file, long line, long column, String code) {}

  /** A message that points anywhere into a text. */
  private record Expected(String file, long line, long from, long to, String code) {

    boolean isMetBy(Said said) {
      return said.file.equals(file)
          && said.line == line
          && said.column >= from
          && said.column < to
          && said.code.equals(code);
    }
  }

  static Stream<String> bad() throws IOException {
    try (Stream<Path> entries = Files.list(Source.resource("bad"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void messages_badSource_pointAtWhatIsWrong(String name) {
    List<Source> sources = Source.under("bad/" + name);

    List<Expected> missing = new ArrayList<>(expectations(sources));
    List<Said> unexpected = new ArrayList<>();

    for (var diagnostic : compile(sources).diagnostics()) {
      Said said = said(diagnostic);
      missing.stream()
          .filter(expected -> expected.isMetBy(said))
          .findFirst()
          .ifPresentOrElse(missing::remove, () -> unexpected.add(said));
    }

    assertThat(unexpected).isEmpty();
    assertThat(missing).isEmpty();
  }

  /** With {@code -Dkatydid.golden=update}, writes the file anew: read the difference. */
  @Test
  void messages_badSources_readAsExpected() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : bad().toList()) {
      all.append(name).append('\n');
      compile(Source.under("bad/" + name)).diagnostics().stream()
          .map(said -> "  " + said.getKind() + " " + said.getMessage(null) + "\n")
          .forEach(all::append);
    }

    Golden.compare(Source.resource("expected/messages.txt"), all.toString());
  }

  @Test
  void messages_allOfThem_haveCodesOfTheirOwn() {
    assertThat(Arrays.stream(Message.values()).map(Message::code)).doesNotHaveDuplicates();
  }

  @Test
  void messages_allOfThem_haveABadSource() throws IOException {
    Set<String> provoked = new TreeSet<>();
    for (String name : bad().toList()) {
      expectations(Source.under("bad/" + name)).forEach(expected -> provoked.add(expected.code()));
    }
    provoked.add(Message.PLAN_NOT_WRITTEN.code()); // no source can; see FilerTest

    assertThat(provoked)
        .isEqualTo(
            Arrays.stream(Message.values()).map(Message::code).collect(toCollection(TreeSet::new)));
  }

  private static Compilation compile(List<Source> bad) {
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.addAll(bad);
    return new Javac().processors(new UserProcessor()).compile(sources);
  }

  private static Said said(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(null);
    Matcher code = CODE.matcher(text);
    assertThat(code.matches()).as(text).isTrue();
    JavaFileObject file = diagnostic.getSource();
    return new Said(
        file == null ? "" : file.getName(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        code.group(1));
  }

  private static List<Expected> expectations(List<Source> sources) {
    return sources.stream().flatMap(source -> expectations(source).stream()).toList();
  }

  private static List<Expected> expectations(Source source) {
    List<String> lines = source.text().lines().toList();
    List<Expected> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher expectation = EXPECTATION.matcher(lines.get(i));
      if (expectation.matches()) {
        int at = i + 1;
        while (EXPECTATION.matcher(lines.get(at)).matches()) {
          at++;
        }
        int from = lines.get(at).indexOf(expectation.group(2)) + 1;
        int to = from + expectation.group(2).length();
        expected.add(new Expected(source.getName(), at + 1, from, to, expectation.group(1)));
      }
    }
    return expected;
  }
}
