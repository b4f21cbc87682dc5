package io.katydid.gate;

import io.katydid.text.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process prints, in a file.
 *
 * @param file it is kept when the process has ended
 */
record OutputLog(Path file) {

  private static final int LAST = 15;

  /** What could command a terminal. */
  private static final Pattern CONTROL =
      Pattern.compile("\\x1b\\[[0-9;?]*[a-zA-Z]|[\\p{Cc}&&[^\\t]]");

  /** The last lines with the name of the file, for a message. */
  String end() {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return "It printed nothing.";
    }
    return "Its last lines, of %s:\n%s"
        .formatted(
            file, String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size())));
  }

  private List<String> lines() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .map(line -> "  " + Secrets.masked(CONTROL.matcher(line).replaceAll("")))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
