package io.katydid.message;

import io.katydid.net.Failure;

/** The first line of a response (RFC 9112, section 4), at the start of its bytes. */
public final class StatusLine {

  private static final String MISSING = "it does not start with a status line";
  private static final int MINOR_VERSION = "HTTP/1.".length();
  private static final int CODE = "HTTP/1.1 ".length();
  private static final int END = "HTTP/1.1 200".length();

  private StatusLine() {}

  /** The status code, at least 100. */
  static int status(byte[] head) throws Failure {
    int code =
        isHttp1(head)
            ? digit(head[CODE]) * 100 + digit(head[CODE + 1]) * 10 + digit(head[CODE + 2])
            : -1;
    if (code < 100) {
      throw new Failure(ResponseHead.MALFORMED, MISSING);
    }
    return code;
  }

  /** What stands behind the status in a line that has one; may be empty. */
  static String reason(String line) {
    int status = line.indexOf(' ') + 1;
    return line.substring(status + 3).strip();
  }

  /** Whether connections of its version are kept unless a header closes them: not in HTTP/1.0. */
  static boolean isPersistent(byte[] head) {
    return head[MINOR_VERSION] != '0';
  }

  /** Whether a failure is that what came is no response at all. */
  public static boolean isMissing(Failure seen) {
    return seen.type().equals(ResponseHead.MALFORMED) && seen.message().equals(MISSING);
  }

  private static boolean isHttp1(byte[] head) {
    return head.length > END
        && Ascii.matches(head, 0, MINOR_VERSION, "http/1.")
        && Ascii.isDigit(head[MINOR_VERSION])
        && head[CODE - 1] == ' '
        && (head[END] == ' ' || head[END] == Ascii.CR || head[END] == Ascii.LF);
  }

  private static int digit(byte b) {
    return Ascii.isDigit(b) ? b - '0' : -1000;
  }
}
