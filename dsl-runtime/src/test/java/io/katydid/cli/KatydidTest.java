package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import io.katydid.cli.shop.Unplanned;
import io.katydid.cli.shop.Visitor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command is without a run: its help, and its other small answers. */
class KatydidTest {

  private static final String VISITOR = Visitor.class.getName();

  private final Shell shell = new Shell();

  @Test
  void katydid_noArguments_isAUsageError() {
    assertThat(shell.katydid()).isEqualTo(2);
    assertThat(shell.err()).contains("Missing required subcommand", "Try: katydid --help");
  }

  @Test
  void katydid_misspelledCommand_suggestsTheOneThatIsMeant() {
    assertThat(shell.katydid("reprot")).isEqualTo(2);
    assertThat(shell.err()).contains("reprot", "Did you mean: katydid report");
  }

  @Test
  void help_ofNoCommand_namesAll() {
    assertThat(shell.katydid("help")).isZero();
    assertThat(shell.out())
        .contains("run ", "compare ", "report ", "history ", "capacity ", "list ")
        .contains("generate-completion ", "help ");
  }

  @Test
  void help_ofRun_teachesByExamples() {
    assertThat(shell.katydid("run", "--help")).isZero();
    assertThat(shell.out())
        .contains("katydid run FastApiUser -u 1000 -r 50 -t 5m -H https://staging.example.com")
        .contains("--slo 'failures < 1%'")
        .contains("Exit codes:", "2   the command could not be executed");
    assertThat(shell.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  /** With {@code --help} behind it, a command is read, but not executed. */
  @Test
  void help_ofRun_hasExamplesThatWorkAsWritten() throws IOException {
    shell.katydid("run", "--help");
    List<String> examples =
        shell
            .out()
            .replaceAll("\\\\\\R", "")
            .lines()
            .filter(line -> line.matches(" +katydid .*"))
            .toList();

    assertThat(examples).hasSize(8);
    for (String example : examples) {
      List<String> words = words(example);
      assertThat(shell.katydid(words.toArray(String[]::new))).as(example).isZero();
      assertThat(shell.err()).isEmpty();
      if (words.getFirst().equals("run")) {
        assertThat(Path.of("../README.md")).content().contains("\nclass " + words.get(1) + " {");
      }
    }
  }

  private static List<String> words(String command) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(command.replaceFirst(" +katydid ", "") + " --help")
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  @Test
  void version_always_namesProductAndJava() {
    assertThat(shell.katydid("--version")).isZero();
    assertThat(shell.out()).startsWith("katydid ").contains("Java " + Runtime.version());
  }

  @Test
  void list_classPathOfTests_holdsTheirUserClasses() {
    assertThat(shell.katydid("list")).isZero();
    assertThat(shell.out().lines()).contains(VISITOR).doesNotContain(Unplanned.class.getName());
  }

  @Test
  void generateCompletion_always_isAScriptThatKnowsTheOptions() {
    assertThat(shell.katydid("generate-completion")).isZero();
    assertThat(shell.out()).contains("_complete_katydid", "--spawn-rate");
  }

  @Test
  void run_picocliIsMissing_suggestsWhatToAdd() throws Exception {
    URL[] withoutPicocli = {location(Katydid.class), location(User.class)};
    try (URLClassLoader loader =
        new URLClassLoader(withoutPicocli, ClassLoader.getPlatformClassLoader())) {
      Method run =
          loader
              .loadClass(Katydid.class.getName())
              .getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
      run.setAccessible(true);

      Object code = run.invoke(null, shell.out, shell.err, new String[] {"--help"});

      assertThat(code).isEqualTo(2);
      assertThat(shell.err())
          .contains(
              "<artifactId>picocli</artifactId>", "<version>" + CommandLine.VERSION + "</version>");
    }
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
