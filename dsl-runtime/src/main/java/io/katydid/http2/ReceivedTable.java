package io.katydid.http2;

import java.util.ArrayList;
import java.util.List;

/** The fields that a server has added, the newest first (RFC 7541, section 2.3.2). */
final class ReceivedTable {

  /** What we allow: the default. */
  static final int LARGEST = 4 << 10;

  /** The oldest first, from {@link #first} on. */
  private final List<Entry> entries = new ArrayList<>(0);

  private int first;
  private int bytes;
  private int limit = LARGEST;

  /** The entry of this number, from 0 on. */
  Entry get(int index) throws Violation {
    if (index >= entries.size() - first) {
      throw new Violation(
          ErrorCode.COMPRESSION_ERROR, "a field refers to an entry that is not there");
    }
    return entries.get(entries.size() - 1 - index);
  }

  /** One that is larger than the table empties it. */
  void add(Entry entry) {
    evict(limit - entry.size());
    if (entry.size() <= limit) {
      entries.add(entry);
      bytes += entry.size();
    }
  }

  void limit(int newLimit) throws Violation {
    if (newLimit > LARGEST) {
      throw new Violation(
          ErrorCode.COMPRESSION_ERROR, "its table of fields is larger than we allow");
    }
    limit = newLimit;
    evict(limit);
  }

  private void evict(int allowed) {
    while (first < entries.size() && bytes > allowed) {
      bytes -= entries.get(first++).size();
    }
    if (first > 64 || first == entries.size()) {
      entries.subList(0, first).clear();
      first = 0;
    }
  }
}
