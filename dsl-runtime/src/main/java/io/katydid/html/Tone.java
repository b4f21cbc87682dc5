package io.katydid.html;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** A colour of the page, by what it is for: one for light screens and paper, one for dark ones. */
enum Tone {
  /** Behind everything. */
  PAGE("#ffffff", "#0f1419"),
  /** Behind what is set apart. */
  PANEL("#f5f7f9", "#181f27"),
  /** Of text. */
  INK("#1b2026", "#e7edf3"),
  /** Of text that is beside the matter. */
  MUTED("#57606a", "#a3adb8"),
  /** Of rules and grids. */
  RULE("#d5dae0", "#313a44"),
  /** What was met. */
  GOOD("#1a7036", "#4cc463"),
  /** What was not, and failures. */
  BAD("#c2202c", "#ff7b72"),
  /** What is undecided, or does not count. */
  OPEN("#855600", "#dba642"),
  /** Of what was measured. */
  DATA("#0b5cad", "#69b1ff"),
  /** Behind a verdict that is met. */
  GOOD_PANEL("#edf7ef", "#12261a"),
  /** Behind one that is not. */
  BAD_PANEL("#fdf0f0", "#2c1618"),
  /** Behind one that is neither. */
  OPEN_PANEL("#fbf5e6", "#29210f");

  private final String light;
  private final String dark;

  Tone(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** On light screens and on paper. */
  String light() {
    return light;
  }

  /** On dark screens. */
  String dark() {
    return dark;
  }

  /** The declarations of all of them for a style sheet. */
  static String declarations(Function<Tone, String> colour) {
    return Arrays.stream(values())
        .map(tone -> "  --%s: %s;\n".formatted(tone.property(), colour.apply(tone)))
        .collect(joining());
  }

  private String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
