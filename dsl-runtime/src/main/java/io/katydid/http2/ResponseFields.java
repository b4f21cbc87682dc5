package io.katydid.http2;

import io.katydid.net.ScratchBuffers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a response while they are decoded, as lines of a head of HTTP/1.1: what reads one
 * reads the other. Not thread-safe.
 */
final class ResponseFields {

  /** Larger ones are decoded, as the table has to follow, and dropped. */
  static final int LARGEST = 64 << 10;

  private static final byte[] STATUS_LINE = bytes("HTTP/2 000\r\n");
  private static final byte[] STATUS = bytes(":status");
  private static final int DIGITS = "HTTP/2 ".length();

  private final Bytes lines;
  private int status;
  private boolean isTrailer;
  private boolean hasRegular;
  private @Nullable String problem;
  private int nameAt;
  private int valueAt;

  ResponseFields(ScratchBuffers buffers) {
    this.lines = new Bytes(buffers);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Makes ready for those of a head, or for trailers. */
  void begin(boolean trailer) {
    lines.cut(0);
    lines.add(STATUS_LINE);
    status = 0;
    isTrailer = trailer;
    hasRegular = false;
    problem = null;
  }

  /** Adds a field of a table. */
  void add(Entry entry) {
    beginName();
    lines.add(entry.name());
    beginValue();
    lines.add(entry.value());
    end(entry.isSound());
  }

  /** A name follows, in {@link #out}. */
  void beginName() {
    nameAt = lines.size();
  }

  /** The name is whole; a value follows. */
  void beginValue() {
    lines.add(':');
    lines.add(' ');
    valueAt = lines.size();
  }

  Bytes out() {
    return lines;
  }

  /** The newest field is whole; returns it for a table. */
  Entry entry() {
    byte[] all = lines.array();
    return new Entry(
        Arrays.copyOfRange(all, nameAt, valueAt - 2),
        Arrays.copyOfRange(all, valueAt, lines.size()),
        isSound());
  }

  /** Whether name and value of the newest field are made of what they may be made of. */
  boolean isSound() {
    byte[] all = lines.array();
    boolean sound = valueAt - 2 > nameAt;
    for (int i = nameAt; i < valueAt - 2; i++) {
      sound &= isNameByte(all[i]) || (all[i] == ':' && i == nameAt);
    }
    for (int i = valueAt; i < lines.size(); i++) {
      sound &= all[i] != '\r' && all[i] != '\n' && all[i] != 0;
    }
    return sound;
  }

  /** A token without capitals (RFC 9113, section 8.2.1). */
  private static boolean isNameByte(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || (b > ' ' && b < 127 && "!#$%&'*+.^`|~".indexOf(b) >= 0);
  }

  /** The newest field is whole, and has been taken into a table if it is to be. */
  void end(boolean isSound) {
    if (!isSound) {
      complain("a field of it has a name or a value with a character that it must not have");
      lines.cut(nameAt);
    } else if (lines.array()[nameAt] == ':') {
      pseudo();
      lines.cut(nameAt);
    } else {
      hasRegular = true;
      lines.add('\r');
      lines.add('\n');
    }
    if (lines.size() > LARGEST) {
      complain("its head is too long");
      lines.cut(STATUS_LINE.length);
    }
  }

  private void pseudo() {
    byte[] all = lines.array();
    if (!Arrays.equals(all, nameAt, valueAt - 2, STATUS, 0, STATUS.length)) {
      complain("it has a pseudo field that no response has");
    } else if (isTrailer || hasRegular) {
      complain("its status is not at its start");
    } else if (status != 0) {
      complain("it has two statuses");
    } else {
      readStatus(all);
    }
  }

  private void readStatus(byte[] all) {
    int value = 0;
    for (int i = valueAt; i < lines.size() && value >= 0; i++) {
      value = all[i] >= '0' && all[i] <= '9' ? 10 * value + all[i] - '0' : -1;
    }
    if (lines.size() - valueAt != 3 || value < 100) {
      complain("its status is no number of three digits");
    } else {
      status = value;
      System.arraycopy(all, valueAt, all, DIGITS, 3);
    }
  }

  private void complain(String what) {
    if (problem == null) {
      problem = what;
    }
  }

  /** What is wrong with all of them, or null. */
  @Nullable String problem() {
    return problem == null && status == 0 && !isTrailer ? "it has no status" : problem;
  }

  int status() {
    return status;
  }

  /** All lines, the first one with the status. */
  byte[] lines() {
    return Arrays.copyOf(lines.array(), lines.size());
  }

  /** Drops the buffer. */
  void clear() {
    lines.clear();
  }
}
