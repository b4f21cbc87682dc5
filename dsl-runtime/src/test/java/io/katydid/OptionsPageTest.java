package io.katydid;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of options is the table. */
class OptionsPageTest {

  private static final Path PAGE = Path.of("../docs/options.md");
  private static final String BEGIN = "<!-- table of LoadOptions -->\n";

  /** With {@code -Dkatydid.golden=update}, writes the table anew: read the difference. */
  @Test
  void page_table_isThatOfTheOptions() throws IOException {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String expected = head + table();
    if (System.getProperty("katydid.golden", "").equals("update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String table() {
    return "| Option | Command | Value, such as | Default | Of | What it does |\n"
        + "|---|---|---|---|---|---|\n"
        + LoadOptions.all().stream().map(OptionsPageTest::row).collect(joining());
  }

  private static String row(LoadOption<?> option) {
    List<String> cells =
        Stream.of(
                "`" + option.name() + "`" + without(option),
                command(option),
                "`" + option.example() + "`",
                option.standardText(),
                kinds(option),
                option.documentation())
            .map(cell -> cell.replace("|", "\\|"))
            .toList();
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String without(LoadOption<?> option) {
    return option.isOfScenario() || isAt(option, Surface.ANNOTATION)
        ? ""
        : ", no annotation member";
  }

  private static boolean isAt(LoadOption<?> option, Surface surface) {
    return Stream.of(LoadKind.values()).anyMatch(it -> option.isFor(it, surface));
  }

  private static String command(LoadOption<?> option) {
    return !isAt(option, Surface.COMMAND)
        ? ""
        : option.commandNames().stream().map(name -> "`" + name + "`").collect(joining(" "));
  }

  private static String kinds(LoadOption<?> option) {
    List<String> kinds = new ArrayList<>();
    if (option.isFor(LoadKind.RUN)) {
      kinds.add("run");
    }
    if (option.isFor(LoadKind.COMPARISON)) {
      kinds.add("compare");
    }
    if (option.isFor(LoadKind.CAPACITY)) {
      kinds.add("capacity");
    }
    if (option.isOfScenario()) {
      kinds.add("scenario");
    }
    return String.join(", ", kinds);
  }
}
