package io.katydid.message;

import io.katydid.net.Failure;
import java.io.ByteArrayOutputStream;

/**
 * Header lines that go on in the next line, which begins with a blank. They are obsolete; a client
 * reads each fold as a blank (RFC 9112, section 5.2).
 */
final class FoldedLines {

  private FoldedLines() {}

  /**
   * A head with each fold replaced by one blank.
   *
   * @throws Failure if there is one in a header that says how the message is framed: readers of the
   *     same message would not agree where it ends
   */
  static byte[] unfolded(byte[] head) throws Failure {
    ByteArrayOutputStream unfolded = new ByteArrayOutputStream(head.length);
    int field = 0;
    for (int line = 0, end; line < head.length; line = end) {
      end = HeaderLines.lineEnd(head, line) + 1;
      if (!Ascii.isBlank(head[line])) {
        field = line;
      }
      boolean isFolded = end < head.length && Ascii.isBlank(head[end]);
      if (isFolded && isFraming(head, field)) {
        throw new Failure(
            ResponseHead.MALFORMED, "a header that says how it is framed goes on in another line");
      }
      write(head, line, end, isFolded, unfolded);
    }
    return unfolded.toByteArray();
  }

  /** Writes what a line adds to its field, and a blank in place of its end if it is folded. */
  private static void write(
      byte[] head, int line, int end, boolean isFolded, ByteArrayOutputStream unfolded) {
    int from = HeaderLines.afterBlanks(head, line, end);
    int to = end;
    while (isFolded && to > from && isBlankOrLineEnd(head[to - 1])) {
      to--;
    }
    unfolded.write(head, from, to - from);
    if (isFolded) {
      unfolded.write(' ');
    }
  }

  private static boolean isBlankOrLineEnd(byte b) {
    return Ascii.isBlank(b) || b == Ascii.CR || b == Ascii.LF;
  }

  private static boolean isFraming(byte[] head, int field) {
    int colon = field;
    while (Ascii.isToken(head[colon])) {
      colon++;
    }
    return Ascii.matches(head, field, colon, "content-length")
        || Ascii.matches(head, field, colon, "transfer-encoding");
  }
}
