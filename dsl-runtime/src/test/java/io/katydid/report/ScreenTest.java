package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

  @Test
  void of_terminal_isLiveAndColouredAndOfItsSize() {
    assertThat(Screen.of(XTERM, true, () -> "40 132\n")).isEqualTo(new Screen(true, true, 132, 40));
  }

  @Test
  void of_noTerminal_isPlain() {
    assertThat(Screen.of(XTERM, false, () -> "40 132")).isEqualTo(Screen.PLAIN);
  }

  @Test
  void of_dumbOrUnknownTerminal_isPlain() {
    assertThat(Screen.of(Map.of("TERM", "dumb"), true, () -> "40 132")).isEqualTo(Screen.PLAIN);
    assertThat(Screen.of(Map.of(), true, () -> "40 132")).isEqualTo(Screen.PLAIN);
  }

  @Test
  void of_noColor_isLiveWithoutColour() {
    Map<String, String> environment = Map.of("TERM", "xterm", "NO_COLOR", "1");

    assertThat(Screen.of(environment, true, () -> "40 132"))
        .isEqualTo(new Screen(true, false, 132, 40));
  }

  @Test
  void of_emptyNoColor_isColoured() {
    Map<String, String> environment = Map.of("TERM", "xterm", "NO_COLOR", "");

    assertThat(Screen.of(environment, true, () -> "40 132").colour()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0", "stty: standard input: Inappropriate ioctl", "24"})
  void of_sizeUnknown_isTheUsualSize(String answer) {
    assertThat(Screen.of(XTERM, true, () -> answer)).isEqualTo(new Screen(true, true, 80, 24));
  }

  @Test
  void of_columnsInTheEnvironment_countForMoreThanTheTerminal() {
    Map<String, String> environment = Map.of("TERM", "xterm", "COLUMNS", "80");

    assertThat(Screen.of(environment, true, () -> "40 132").columns()).isEqualTo(80);
    assertThat(Screen.of(environment, false, () -> "40 132")).isEqualTo(Screen.PLAIN);
  }

  @Test
  void of_columnsThatAreNoNumber_doNotCount() {
    Map<String, String> environment = Map.of("TERM", "xterm", "COLUMNS", "wide");

    assertThat(Screen.of(environment, true, () -> "40 132").columns()).isEqualTo(132);
  }

  @ParameterizedTest
  @CsvSource({"20, 40", "40, 40", "70, 70", "80, 80", "120, 120", "300, 120"})
  void style_ofAScreen_isAsWideAsCanBeRead(int columns, int width) {
    Screen screen = new Screen(true, true, columns, 24);

    assertThat(Style.of(screen, StandardCharsets.UTF_8).width()).isEqualTo(width);
  }

  @Test
  void screen_streamIsNotTheStandardOutput_isPlain() {
    assertThat(Terminal.screen(new PrintStream(new ByteArrayOutputStream())))
        .isEqualTo(Screen.PLAIN);
  }
}
