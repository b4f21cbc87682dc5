package io.katydid.message;

/** Where lines and values begin and end in the bytes of a head, each line of which has its end. */
final class HeaderLines {

  private HeaderLines() {}

  /** Where the line feed is that ends this line. */
  static int lineEnd(byte[] head, int line) {
    int end = line;
    while (head[end] != Ascii.LF) {
      end++;
    }
    return end;
  }

  /** The value behind this colon, without the blanks around it. */
  static String value(byte[] head, int colon) {
    int to = valueEnd(head, colon);
    return Ascii.string(head, afterBlanks(head, colon + 1, to), to);
  }

  /** The end of the value behind this colon, without the blanks behind it. */
  static int valueEnd(byte[] head, int colon) {
    int end = lineEnd(head, colon);
    return beforeBlanks(head, colon + 1, head[end - 1] == Ascii.CR ? end - 1 : end);
  }

  /** The first place in this range that has no blank, or its end. */
  static int afterBlanks(byte[] head, int from, int to) {
    int start = from;
    while (start < to && Ascii.isBlank(head[start])) {
      start++;
    }
    return start;
  }

  /** The end of this range without the blanks at its end. */
  static int beforeBlanks(byte[] head, int from, int to) {
    int end = to;
    while (end > from && Ascii.isBlank(head[end - 1])) {
      end--;
    }
    return end;
  }
}
