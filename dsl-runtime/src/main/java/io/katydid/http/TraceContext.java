package io.katydid.http;

import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The traces of one user: each of its requests is the beginning of one, by W3C's Trace Context,
 * version 00. Not thread-safe.
 */
final class TraceContext {

  private static final String HEADER = "traceparent";
  private static final Pattern VALUE =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final int ID = 3;
  private static final int END_OF_ID = 35;
  private static final HexFormat HEX = HexFormat.of();

  /** Sampled: who asks for ids means to look for them. */
  private static final String FLAGS = "01";

  private final RandomGenerator random;

  TraceContext(RandomGenerator random) {
    this.random = random;
  }

  /** The request with the id of a new trace, unless user code has given it one. */
  RequestMessage in(RequestMessage request) {
    return request.hasHeader(HEADER) ? request : request.with(new Header(HEADER, next()));
  }

  private String next() {
    String id = HEX.toHexDigits(notZero()) + HEX.toHexDigits(random.nextLong());
    return "00-" + id + "-" + HEX.toHexDigits(notZero()) + "-" + FLAGS;
  }

  /** An id of zeros is none. */
  private long notZero() {
    long id = random.nextLong();
    while (id == 0) {
      id = random.nextLong();
    }
    return id;
  }

  /** The id of the trace that a request is of; empty if it has none of this form. */
  static String idOf(RequestMessage request) {
    String value = request.header(HEADER);
    return VALUE.matcher(value).matches() ? value.substring(ID, END_OF_ID) : "";
  }
}
