package io.katydid.http2;

import java.util.ArrayDeque;
import java.util.Set;

/**
 * Encodes blocks of fields, each of which refers to those before it (RFC 7541). Not thread-safe.
 */
final class HpackEncoder {

  private static final int LARGEST = 4 << 10;

  /** What differs from one request to the next would only drive others out of the table. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "age",
          "content-length",
          "etag",
          "if-modified-since",
          "if-none-match",
          "location",
          "range",
          "set-cookie",
          "traceparent",
          "x-request-id");

  /** What no proxy may keep either (RFC 7541, section 7.1.3). */
  private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization");

  /** The newest first. */
  private final ArrayDeque<Sent> table = new ArrayDeque<>();

  private int bytes;
  private int limit = LARGEST;
  private int smallest = LARGEST;
  private boolean resized;

  /** The server allows a table of so many bytes. */
  void limit(int allowed) {
    int next = Math.min(allowed, LARGEST);
    if (next != limit) {
      smallest = resized ? Math.min(smallest, next) : next;
      resized = true;
      limit = next;
      evict(limit);
    }
  }

  /** Begins a block. */
  void begin(Bytes out) {
    if (resized) {
      if (smallest < limit) {
        integer(out, 0x20, 5, smallest);
      }
      integer(out, 0x20, 5, limit);
      resized = false;
    }
  }

  void method(Bytes out, String method) {
    switch (method) {
      case "GET" -> integer(out, 0x80, 7, StaticTable.METHOD_GET);
      case "POST" -> integer(out, 0x80, 7, StaticTable.METHOD_POST);
      default -> literal(out, 0, 4, StaticTable.METHOD_GET, ":method", method);
    }
  }

  void scheme(Bytes out, String scheme) {
    integer(
        out, 0x80, 7, scheme.equals("https") ? StaticTable.SCHEME_HTTPS : StaticTable.SCHEME_HTTP);
  }

  /** Paths are many, and are not kept. */
  void path(Bytes out, String path) {
    if (path.equals("/")) {
      integer(out, 0x80, 7, StaticTable.PATH);
    } else {
      literal(out, 0, 4, StaticTable.PATH, ":path", path);
    }
  }

  /** Any other field, with its name in lower case. */
  void field(Bytes out, String name, String value) {
    int known = indexOf(name, value);
    if (known >= 0) {
      integer(out, 0x80, 7, StaticTable.SIZE + 1 + known);
    } else if (SECRET.contains(name)) {
      literal(out, 0x10, 4, StaticTable.indexOf(name), name, value);
    } else if (NOT_KEPT.contains(name) || size(name, value) > limit / 2) {
      literal(out, 0, 4, StaticTable.indexOf(name), name, value);
    } else {
      literal(out, 0x40, 6, StaticTable.indexOf(name), name, value);
      keep(name, value);
    }
  }

  private int indexOf(String name, String value) {
    int hash = hash(name, value);
    int index = 0;
    for (Sent sent : table) {
      if (sent.hash == hash && sent.value.equals(value) && sent.name.equals(name)) {
        return index;
      }
      index++;
    }
    return -1;
  }

  private static int hash(String name, String value) {
    return 31 * name.hashCode() + value.hashCode();
  }

  private static int size(String name, String value) {
    return name.length() + value.length() + Entry.OVERHEAD;
  }

  private void keep(String name, String value) {
    int size = size(name, value);
    evict(limit - size);
    table.addFirst(new Sent(name, value, hash(name, value)));
    bytes += size;
  }

  private void evict(int allowed) {
    while (bytes > allowed) {
      Sent oldest = table.removeLast();
      bytes -= size(oldest.name, oldest.value);
    }
  }

  private static void literal(
      Bytes out, int pattern, int bits, int nameIndex, String name, String value) {
    integer(out, pattern, bits, nameIndex);
    if (nameIndex == 0) {
      string(out, name);
    }
    string(out, value);
  }

  private static void string(Bytes out, String text) {
    int length = Huffman.encodedLength(text);
    if (length < text.length()) {
      integer(out, 0x80, 7, length);
      Huffman.encode(text, out);
    } else {
      integer(out, 0, 7, text.length());
      for (int i = 0; i < text.length(); i++) {
        out.add(text.charAt(i));
      }
    }
  }

  private static void integer(Bytes out, int pattern, int bits, int value) {
    int mask = (1 << bits) - 1;
    if (value < mask) {
      out.add(pattern | value);
      return;
    }
    out.add(pattern | mask);
    int rest = value - mask;
    for (; rest >= 0x80; rest >>= 7) {
      out.add((rest & 0x7F) | 0x80);
    }
    out.add(rest);
  }

  /** A field that the server has kept. */
  private record Sent(String name, String value, int hash) {}
}
