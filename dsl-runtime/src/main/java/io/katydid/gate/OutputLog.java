package io.katydid.gate;

import static java.util.stream.Collectors.joining;

import io.katydid.text.Secrets;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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
  private static final int LAST_BYTES = 1 << 20;

  /** What could command a terminal. */
  private static final Pattern CONTROL =
      Pattern.compile("\\x1b\\[[0-9;?]*[a-zA-Z]|[\\p{Cc}&&[^\\t]]");

  /** The last lines with the name of the file, for a message. */
  String end() {
    List<String> lines = lastLines();
    if (lines.isEmpty()) {
      return "It printed nothing.";
    }
    return "Its last lines, of %s:\n%s"
        .formatted(
            file,
            lines.stream()
                .map(line -> "  " + Secrets.masked(CONTROL.matcher(line).replaceAll("")))
                .collect(joining("\n")));
  }

  /** A server that prints a line for each request of a load has a large file. */
  private List<String> lastLines() {
    try (RandomAccessFile printed = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, printed.length() - LAST_BYTES);
      byte[] bytes = new byte[(int) (printed.length() - from)];
      printed.seek(from);
      printed.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      // Of a line whose begin is missing, it is not known what of it is a secret.
      int first = Math.max(from == 0 ? 0 : 1, lines.size() - LAST);
      return lines.subList(first, lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
