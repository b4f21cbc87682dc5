package io.katydid.http;

import io.katydid.net.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Status line and header fields of a response (RFC 9112). What says how the message is framed is
 * read at once, and strictly: a message of doubtful length is refused, not guessed. All other
 * fields are read when they are asked for.
 *
 * <p>Immutable.
 */
final class ResponseHead {

  /** The type of failure of what is no HTTP response, or an ambiguous one. */
  static final String MALFORMED = "malformed response";

  /** The length of a body that ends with the connection. */
  static final long UNTIL_CLOSE = -1;

  /** The length of a body that comes in chunks. */
  static final long CHUNKED = -2;

  private static final String NO_STATUS_LINE = "it does not start with a status line";
  private static final int MOST_DIGITS = 18;
  private static final String TIMEOUT = "timeout=";
  private static final int STATUS_END = "HTTP/1.1 200".length();

  private final byte[] bytes;
  private final int status;
  private boolean keepAlive;
  private boolean closes;
  private boolean setsCookies;
  private boolean folded;
  private long length = UNTIL_CLOSE;
  private long keptAliveNanos = Long.MAX_VALUE;

  private ResponseHead(byte[] bytes) throws Failure {
    this.bytes = bytes;
    this.status = readStatus();
    this.keepAlive = bytes[7] != '0';
    readFields();
  }

  /**
   * Reads a head.
   *
   * @param bytes from the status line to the last header field, each line with its end
   */
  static ResponseHead parse(byte[] bytes) throws Failure {
    ResponseHead head = new ResponseHead(bytes);
    return head.folded ? new ResponseHead(FoldedLines.unfolded(bytes)) : head;
  }

  private int readStatus() throws Failure {
    boolean isHttp1 =
        bytes.length > STATUS_END
            && Ascii.matches(bytes, 0, 7, "http/1.")
            && isDigit(bytes[7])
            && bytes[8] == ' '
            && (bytes[STATUS_END] == ' '
                || bytes[STATUS_END] == Ascii.CR
                || bytes[STATUS_END] == Ascii.LF);
    int code = isHttp1 ? digit(9) * 100 + digit(10) * 10 + digit(11) : -1;
    if (code < 100) {
      throw malformed(NO_STATUS_LINE);
    }
    return code;
  }

  /** Whether a failure is that what came is no response at all. */
  static boolean isNoStatusLine(Failure seen) {
    return seen.type().equals(MALFORMED) && seen.message().equals(NO_STATUS_LINE);
  }

  private int digit(int index) {
    return isDigit(bytes[index]) ? bytes[index] - '0' : -1000;
  }

  private void readFields() throws Failure {
    int firstField = lineEnd(0) + 1;
    for (int line = firstField; line < bytes.length; line = lineEnd(line) + 1) {
      int colon = line;
      while (Ascii.isToken(bytes[colon])) {
        colon++;
      }
      if (colon == line && Ascii.isBlank(bytes[line]) && line > firstField) {
        folded = true;
        return;
      }
      if (colon == line || bytes[colon] != ':') {
        throw malformed("a header line does not begin with a name and a colon");
      }
      readField(line, colon);
    }
  }

  private void readField(int line, int colon) throws Failure {
    switch (colon - line) {
      case 10 -> {
        setsCookies |= Ascii.matches(bytes, line, colon, "set-cookie");
        if (Ascii.matches(bytes, line, colon, "connection")) {
          readConnection(colon);
        } else if (Ascii.matches(bytes, line, colon, "keep-alive")) {
          readKeepAlive(colon);
        }
      }
      case 14 -> {
        if (Ascii.matches(bytes, line, colon, "content-length")) {
          readLength(colon);
        }
      }
      case 17 -> {
        if (Ascii.matches(bytes, line, colon, "transfer-encoding")) {
          readCoding(value(colon));
        }
      }
      default -> {
        // Not about framing.
      }
    }
  }

  /** Options are separated by commas; close wins, wherever it stands (RFC 9112, section 9.3). */
  private void readConnection(int colon) {
    int end = valueEnd(colon);
    for (int from = colon + 1, to; from <= end; from = to + 1) {
      to = from;
      while (to < end && bytes[to] != ',') {
        to++;
      }
      readOption(from, to);
    }
  }

  private void readOption(int start, int end) {
    int from = afterBlanks(start, end);
    int to = beforeBlanks(from, end);
    if (Ascii.matches(bytes, from, to, "close")) {
      keepAlive = false;
      closes = true;
    } else if (Ascii.matches(bytes, from, to, "keep-alive")) {
      keepAlive = !closes;
    }
  }

  /** A hint, which is passed over if it cannot be read. */
  private void readKeepAlive(int colon) {
    int end = valueEnd(colon);
    int from = colon + 1;
    while (from + TIMEOUT.length() < end
        && !Ascii.matches(bytes, from, from + TIMEOUT.length(), TIMEOUT)) {
      from++;
    }
    long seconds = 0;
    int digits = from + TIMEOUT.length();
    int i = digits;
    while (i < end && i < digits + MOST_DIGITS && isDigit(bytes[i])) {
      seconds = 10 * seconds + bytes[i++] - '0';
    }
    if (i > digits) {
      keptAliveNanos = TimeUnit.SECONDS.toNanos(seconds);
    }
  }

  private void readLength(int colon) throws Failure {
    int to = valueEnd(colon);
    int from = afterBlanks(colon + 1, to);
    long announced = from == to || to - from > MOST_DIGITS ? -1 : 0;
    for (int i = from; i < to && announced >= 0; i++) {
      announced = isDigit(bytes[i]) ? 10 * announced + bytes[i] - '0' : -1;
    }
    if (announced < 0) {
      throw malformed("its Content-Length is not a number");
    }
    if (length != UNTIL_CLOSE && length != announced) {
      throw malformed("its length is given twice, differently");
    }
    length = announced;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void readCoding(String value) throws Failure {
    if (!value.equalsIgnoreCase("chunked")) {
      throw malformed("its Transfer-Encoding was not asked for");
    }
    if (length != UNTIL_CLOSE) {
      throw malformed("its length is given twice, differently");
    }
    length = CHUNKED;
  }

  private static Failure malformed(String why) {
    return new Failure(MALFORMED, why);
  }

  private int lineEnd(int from) {
    int end = from;
    while (bytes[end] != Ascii.LF) {
      end++;
    }
    return end;
  }

  private String value(int colon) {
    int to = valueEnd(colon);
    return Ascii.string(bytes, afterBlanks(colon + 1, to), to);
  }

  private int valueEnd(int colon) {
    int end = lineEnd(colon);
    return beforeBlanks(colon + 1, bytes[end - 1] == Ascii.CR ? end - 1 : end);
  }

  private int afterBlanks(int from, int to) {
    int start = from;
    while (start < to && Ascii.isBlank(bytes[start])) {
      start++;
    }
    return start;
  }

  private int beforeBlanks(int from, int to) {
    int end = to;
    while (end > from && Ascii.isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  int status() {
    return status;
  }

  /** Whether the final response is yet to come. */
  boolean isInterim() {
    return status < 200 && !isSwitch();
  }

  /** Whether what follows on the connection is of another protocol. */
  boolean isSwitch() {
    return status == 101;
  }

  /** Whether the server says that it does not want what it was sent. */
  boolean isRefusal() {
    return status >= 400;
  }

  /** Whether the server keeps the connection open for another request. */
  boolean keepsAlive() {
    return keepAlive;
  }

  /** How long the server says that it keeps an idle connection open. */
  long keptAliveNanos() {
    return keptAliveNanos;
  }

  boolean setsCookies() {
    return setsCookies;
  }

  /**
   * How long the body is (RFC 9112, section 6.3): in bytes, or {@link #CHUNKED} or {@link
   * #UNTIL_CLOSE}.
   */
  long bodyLength(boolean isHead) {
    return isBodiless(isHead) ? 0 : length;
  }

  /** Whether no body follows, whatever the fields say. */
  boolean isBodiless(boolean isHead) {
    return isHead || status < 200 || status == 204 || status == 304;
  }

  /** The values of all fields of this name, in any case, in order. */
  List<String> fields(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>(1);
    for (int line = lineEnd(0) + 1; line < bytes.length; line = lineEnd(line) + 1) {
      int colon = line;
      while (bytes[colon] != ':') {
        colon++;
      }
      if (Ascii.matches(bytes, line, colon, lowerCase)) {
        values.add(value(colon));
      }
    }
    return values;
  }

  /** The first value of this name, or empty. */
  String field(String name) {
    List<String> values = fields(name);
    return values.isEmpty() ? "" : values.getFirst();
  }
}
