package io.katydid.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.katydid.net.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Status line and header fields of a response (RFC 9112). What says how the message is framed is
 * read at once, and strictly: a message of doubtful length is refused, not guessed. All other
 * fields are read when they are asked for.
 *
 * <p>Immutable.
 */
public final class ResponseHead {

  /** The type of failure of what is no HTTP response, or an ambiguous one. */
  public static final String MALFORMED = Failure.MALFORMED;

  /** The length of a body that ends with the connection. */
  public static final long UNTIL_CLOSE = -1;

  /** The length of a body that comes in chunks. */
  public static final long CHUNKED = -2;

  private static final int MOST_DIGITS = 18;
  private static final String TIMEOUT = "timeout=";

  private final byte[] bytes;
  private final int status;
  private boolean keepAlive;
  private boolean closes;
  private boolean isOfConnection;
  private boolean setsCookies;
  private boolean folded;
  private long length = UNTIL_CLOSE;
  private long keptAliveNanos = Long.MAX_VALUE;

  private ResponseHead(byte[] bytes) throws Failure {
    this.bytes = bytes;
    this.status = StatusLine.status(bytes);
    this.keepAlive = StatusLine.isPersistent(bytes);
    readFields();
  }

  private ResponseHead(int status, byte[] bytes) throws Failure {
    this.bytes = bytes;
    this.status = status;
    this.keepAlive = true;
    readFields();
  }

  /**
   * The head of a response by HTTP/2, whose status was read, and whose fields are sound.
   *
   * @param lines a first line with the status, and the header fields, each line with its end
   * @throws Failure if one of them is of the connection, or its length is in doubt
   */
  public static ResponseHead ofHttp2(int status, byte[] lines) throws Failure {
    ResponseHead head = new ResponseHead(status, lines);
    if (head.isOfConnection) {
      throw malformed("it has a field about the connection, which HTTP/2 has not");
    }
    return head;
  }

  /**
   * Reads a head.
   *
   * @param bytes from the status line to the last header field, each line with its end
   * @throws Failure of the type {@link #MALFORMED}, if it is no head, or the length of its body is
   *     in doubt
   */
  public static ResponseHead parse(byte[] bytes) throws Failure {
    ResponseHead head = new ResponseHead(bytes);
    return head.folded ? new ResponseHead(FoldedLines.unfolded(bytes)) : head;
  }

  /**
   * The head of a response whose framing is another's matter: of its fields, those that frame it
   * are only there to be asked for.
   *
   * @param protocol as a status line has it
   * @param fields names and values, in order
   * @throws Failure if one of them can be none
   */
  public static ResponseHead of(
      String protocol, int status, String reason, List<Map.Entry<String, String>> fields)
      throws Failure {
    StringBuilder lines = new StringBuilder(protocol).append(' ').append(status);
    if (!reason.isEmpty()) {
      lines.append(' ').append(reason);
    }
    for (Map.Entry<String, String> field : fields) {
      lines.append("\r\n").append(field.getKey()).append(": ").append(field.getValue());
    }
    return new ResponseHead(status, lines.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  private void readFields() throws Failure {
    int firstField = HeaderLines.lineEnd(bytes, 0) + 1;
    for (int line = firstField; line < bytes.length; line = HeaderLines.lineEnd(bytes, line) + 1) {
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
          isOfConnection = true;
          readConnection(colon);
        } else if (Ascii.matches(bytes, line, colon, "keep-alive")) {
          isOfConnection = true;
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
          readCoding(HeaderLines.value(bytes, colon));
        }
      }
      default -> {
        // Not about framing.
      }
    }
  }

  /** Options are separated by commas; close wins, wherever it stands (RFC 9112, section 9.3). */
  private void readConnection(int colon) {
    int end = HeaderLines.valueEnd(bytes, colon);
    for (int from = colon + 1, to; from <= end; from = to + 1) {
      to = from;
      while (to < end && bytes[to] != ',') {
        to++;
      }
      readOption(from, to);
    }
  }

  private void readOption(int start, int end) {
    int from = HeaderLines.afterBlanks(bytes, start, end);
    int to = HeaderLines.beforeBlanks(bytes, from, end);
    if (Ascii.matches(bytes, from, to, "close")) {
      keepAlive = false;
      closes = true;
    } else if (Ascii.matches(bytes, from, to, "keep-alive")) {
      keepAlive = !closes;
    }
  }

  /** A hint, which is passed over if it cannot be read. */
  private void readKeepAlive(int colon) {
    int end = HeaderLines.valueEnd(bytes, colon);
    int from = colon + 1;
    while (from + TIMEOUT.length() < end
        && !Ascii.matches(bytes, from, from + TIMEOUT.length(), TIMEOUT)) {
      from++;
    }
    long seconds = 0;
    int digits = from + TIMEOUT.length();
    int i = digits;
    while (i < end && i < digits + MOST_DIGITS && Ascii.isDigit(bytes[i])) {
      seconds = 10 * seconds + bytes[i++] - '0';
    }
    if (i > digits) {
      keptAliveNanos = TimeUnit.SECONDS.toNanos(seconds);
    }
  }

  private void readLength(int colon) throws Failure {
    int to = HeaderLines.valueEnd(bytes, colon);
    int from = HeaderLines.afterBlanks(bytes, colon + 1, to);
    long announced = from == to || to - from > MOST_DIGITS ? -1 : 0;
    for (int i = from; i < to && announced >= 0; i++) {
      announced = Ascii.isDigit(bytes[i]) ? 10 * announced + bytes[i] - '0' : -1;
    }
    if (announced < 0) {
      throw malformed("its Content-Length is not a number");
    }
    if (length != UNTIL_CLOSE && length != announced) {
      throw malformed("its length is given twice, differently");
    }
    length = announced;
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

  /**
   * The length that is announced must be that of the body (RFC 9113, section 8.1.1).
   *
   * @param announced in bytes; less than 0 if it is not
   * @param size of the body, in bytes
   * @throws Failure of the type {@link #MALFORMED}, if they differ
   */
  public static void requireLength(long announced, long size) throws Failure {
    if (announced >= 0 && announced != size) {
      throw malformed("its body is not as long as its Content-Length says");
    }
  }

  private static Failure malformed(String why) {
    return new Failure(MALFORMED, why);
  }

  /** The status code, at least 100. */
  public int status() {
    return status;
  }

  /** Whether the final response is yet to come. */
  public boolean isInterim() {
    return status < 200 && !isSwitch();
  }

  /** Whether what follows on the connection is of another protocol. */
  public boolean isSwitch() {
    return status == 101;
  }

  /** Whether it leads to another place, by which the request is sent there. */
  public boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> !field("Location").isEmpty();
      default -> false;
    };
  }

  /** Whether the server says that it does not want what it was sent. */
  public boolean isRefusal() {
    return status >= 400;
  }

  /** Whether the server keeps the connection open for another request. */
  public boolean keepsAlive() {
    return keepAlive;
  }

  /**
   * How long the server says that it keeps an idle connection open, in nanoseconds; {@link
   * Long#MAX_VALUE} if it does not.
   */
  public long keptAliveNanos() {
    return keptAliveNanos;
  }

  /** Whether it has a Set-Cookie field. */
  public boolean setsCookies() {
    return setsCookies;
  }

  /**
   * How long the body is (RFC 9112, section 6.3): in bytes, or {@link #CHUNKED} or {@link
   * #UNTIL_CLOSE}.
   *
   * @param isHead whether the request was a HEAD
   */
  public long bodyLength(boolean isHead) {
    return isBodiless(isHead) ? 0 : length;
  }

  /**
   * Whether no body follows, whatever the fields say.
   *
   * @param isHead whether the request was a HEAD
   */
  public boolean isBodiless(boolean isHead) {
    return isHead || status < 200 || status == 204 || status == 304;
  }

  /** The values of all fields of this name, in any case, in order. */
  public List<String> fields(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>(1);
    for (int line = HeaderLines.lineEnd(bytes, 0) + 1;
        line < bytes.length;
        line = HeaderLines.lineEnd(bytes, line) + 1) {
      int colon = line;
      while (bytes[colon] != ':') {
        colon++;
      }
      if (Ascii.matches(bytes, line, colon, lowerCase)) {
        values.add(HeaderLines.value(bytes, colon));
      }
    }
    return values;
  }

  /** Status line and header lines as they came, a character for each byte. */
  public List<String> lines() {
    return Ascii.string(bytes, 0, bytes.length).lines().toList();
  }

  /** What stands behind the status in the first line; may be empty. */
  public String reason() {
    return StatusLine.reason(lines().getFirst());
  }

  /** The first value of this name, or empty. */
  public String field(String name) {
    List<String> values = fields(name);
    return values.isEmpty() ? "" : values.getFirst();
  }
}
