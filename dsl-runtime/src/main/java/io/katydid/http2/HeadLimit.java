package io.katydid.http2;

import io.katydid.net.Failure;
import java.util.Locale;

/** The largest head of a request that the server takes, as far as it has said. Thread-safe. */
final class HeadLimit {

  private volatile int largest = Integer.MAX_VALUE;

  /** The server takes heads of so many bytes. */
  void set(int bytes) {
    largest = bytes;
  }

  /** Refuses a head that the server would refuse, as it may do so without a word. */
  void require(RequestHead head) throws Failure {
    int most = largest;
    if (most == Integer.MAX_VALUE) {
      return;
    }
    Size size = new Size();
    size.field(":method", head.method());
    size.field(":scheme", head.scheme());
    size.field(":authority", head.authority());
    size.field(":path", head.path());
    head.fields(size::field);
    if (size.bytes > most) {
      throw new Failure(
          "head too large",
          String.format(
              Locale.ROOT,
              "the head of the request has %,d bytes, and the server takes %,d"
                  + " (SETTINGS_MAX_HEADER_LIST_SIZE): send fewer or shorter headers and cookies",
              size.bytes,
              most));
    }
  }

  /** Of a list of fields, before it is encoded (RFC 9113, section 6.5.2). */
  private static final class Size {

    private long bytes;

    void field(String name, String value) {
      bytes += name.length() + value.length() + Entry.OVERHEAD;
    }
  }
}
