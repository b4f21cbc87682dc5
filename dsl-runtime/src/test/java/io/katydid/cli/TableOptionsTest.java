package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands have every option of the table, with its default in their help. */
class TableOptionsTest {

  private static final String USER = "io.katydid.OneRequestUser";

  @Command(name = "load")
  static final class Load {

    private final TableOptions options;

    Load(LoadKind kind) {
      options = new TableOptions(kind);
    }
  }

  static Stream<Arguments> options() {
    return Arrays.stream(LoadKind.values())
        .flatMap(kind ->
            LoadOptions.of(kind, Surface.COMMAND).map(option -> Arguments.of(kind, option)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void command_anyOption_isReadByAnyOfItsNames(LoadKind kind, LoadOption<?> option) {
    for (String name : option.commandNames()) {
      List<String> arguments = new ArrayList<>(List.of(USER, name));
      String value = option.commandFlag().orElse(option.example());
      if (option.commandFlag().isEmpty()) {
        arguments.add(value);
      }

      assertThat(load(kind, arguments))
          .isEqualTo(load(kind, List.of(USER)).withText(option, value));
    }
  }

  @Test
  void load_workersInThisJvm_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(LoadKind.RUN, List.of(USER, "--workers", "2", "--no-fork")))
        .withMessage("workers are JVMs of their own: leave out --no-fork, or workers");
  }

  @ParameterizedTest
  @MethodSource("options")
  void help_anyOption_hasItsSentenceAndDefault(LoadKind kind, LoadOption<?> option) {
    Load load = new Load(kind);
    String usage = load.options.addTo(new CommandLine(load)).getUsageMessage();
    // A line may end within a URL.
    String letters = usage.replaceAll("\\s+", "");

    assertThat(letters).contains(option.commandNames().getLast());
    if (option.commandFlag().isEmpty()) {
      assertThat(letters)
          .contains(
              option.documentation().replace(" ", ""), option.standardText().replace(" ", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--web", "--web=0", "--web 0"})
  void command_optionWithoutItsValue_standsForTheOneOfTheTable(String web) {
    for (String line : List.of(web + " " + USER, USER + " " + web, web + " -u 1 " + USER)) {
      LoadSpec load = load(LoadKind.RUN, List.of(line.split(" ", -1)));

      assertThat(load.find(ReportOptions.WEB)).contains(0);
      assertThat(load.userClasses()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--web=8089", "--web 8089"})
  void command_optionWithAValueThatMayBeLeftOut_hasThatValue(String web) {
    LoadSpec load = load(LoadKind.RUN, List.of((web + " " + USER).split(" ", -1)));

    assertThat(load.find(ReportOptions.WEB)).contains(8089);
    assertThat(load.userClasses()).hasSize(1);
  }

  @Test
  void command_valueBehindAnEqualsSignThatIsNone_isRefused() {
    assertThatThrownBy(() -> load(LoadKind.RUN, List.of("--web=" + USER)))
        .hasMessageContaining("write a port, such as 8089, or 0 for one that is free");
  }

  private static LoadSpec load(LoadKind kind, List<String> arguments) {
    Load load = new Load(kind);
    load.options.addTo(new CommandLine(load)).parseArgs(arguments.toArray(String[]::new));
    try (SourceCompiler compiler = new SourceCompiler(new Shell().err)) {
      return load.options.load(UserClasses.ofThisProcess(compiler));
    }
  }
}
