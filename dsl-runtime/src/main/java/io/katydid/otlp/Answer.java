package io.katydid.otlp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** Reads what a collector answers. */
final class Answer {

  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private static final Set<String> TYPES = Set.of("application/x-protobuf", "application/json");

  /** No collector is waited for longer: what it says may be beyond what a clock counts. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private Answer() {}

  /**
   * What an answer means.
   *
   * @param type the content type of the body; empty if it is not known
   * @param retryAfter the header of this name; empty if there is none
   */
  static Delivery of(int status, String type, byte[] body, String retryAfter) {
    if (status >= 200 && status < 300) {
      return body.length == 0 || isOfCollector(type) ? accepted(body) : foreign(status, type);
    }
    String reason = "HTTP " + status;
    return LATER.contains(status)
        ? new Delivery.Unavailable(reason, atMost(LONGEST_PAUSE, pause(retryAfter)))
        : new Delivery.Refused(reason);
  }

  /** Also what says nothing of its type, as some do. */
  private static boolean isOfCollector(String type) {
    String name = type.replaceAll(";.*", "").strip();
    return name.isEmpty() || TYPES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Delivery foreign(int status, String type) {
    return new Delivery.Refused(
        String.format(
            Locale.ROOT,
            "HTTP %d with %s, which is no answer of a collector: give the address of one, such as"
                + " http://localhost:4318",
            status,
            type));
  }

  private static Duration atMost(Duration longest, Duration pause) {
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** Seconds, or a date. */
  private static Duration pause(String retryAfter) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant at =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration pause = Duration.between(Instant.now(), at);
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  /** An {@code ExportMetricsServiceResponse}: its field 1 is a partial success. */
  private static Delivery.Accepted accepted(byte[] body) {
    long rejected = 0;
    String message = "";
    try {
      ByteBuffer in = ByteBuffer.wrap(body);
      while (in.hasRemaining()) {
        ByteBuffer partial = field(in, 1);
        while (partial.hasRemaining()) {
          int tag = (int) varint(partial);
          if (tag == 8) {
            rejected = varint(partial);
          } else if (tag == 18) {
            message = StandardCharsets.UTF_8.decode(part(partial)).toString();
          } else {
            skip(partial, tag);
          }
        }
      }
    } catch (RuntimeException e) {
      // An answer that is no such message, as of a proxy, says nothing of points.
      return new Delivery.Accepted(0, "");
    }
    return new Delivery.Accepted(rejected, message);
  }

  /** The field of this number, if it is the next one; else nothing. */
  private static ByteBuffer field(ByteBuffer in, int number) {
    int tag = (int) varint(in);
    if (tag == ((number << 3) | 2)) {
      return part(in);
    }
    skip(in, tag);
    return ByteBuffer.allocate(0);
  }

  private static void skip(ByteBuffer in, int tag) {
    switch (tag & 7) {
      case 0 -> varint(in);
      case 1 -> in.position(in.position() + Long.BYTES);
      case 2 -> part(in);
      case 5 -> in.position(in.position() + Integer.BYTES);
      default -> throw new IllegalArgumentException("no type of Protocol Buffers: " + (tag & 7));
    }
  }

  private static ByteBuffer part(ByteBuffer in) {
    int length = (int) varint(in);
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }
}
