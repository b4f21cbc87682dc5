package io.katydid.http2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest fields that a server has written out, with names of the static table. Some servers,
 * such as nginx, refer to no field that they have sent, and write out the same ones in each
 * response: these are decoded once. Not thread-safe.
 */
final class RepeatedFields {

  /** As many names as most heads have. */
  private static final int MOST_NAMES = 8;

  private static final int LONGEST = 256;

  private final List<Repeated> newest = new ArrayList<>(0);
  private int length;

  /** A field whose value was encoded like this. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Repeated(int name, byte[] encoded, Entry entry) {}

  /** The field with this name whose encoded value is here, if it is the newest with this name. */
  @Nullable Entry find(int name, byte[] block, int from, int to) {
    for (int i = 0; i < newest.size(); i++) {
      Repeated field = newest.get(i);
      if (field.name == name) {
        length = field.encoded.length;
        boolean isSame =
            length <= to - from
                && Arrays.equals(block, from, from + length, field.encoded, 0, length);
        return isSame ? field.entry : null;
      }
    }
    return null;
  }

  /** How many bytes the encoded value has of the field that was found. */
  int length() {
    return length;
  }

  /** This was decoded from here. */
  void keep(int name, byte[] block, int from, int to, Entry entry) {
    if (to - from > LONGEST) {
      return;
    }
    newest.removeIf(field -> field.name == name);
    if (newest.size() < MOST_NAMES) {
      newest.add(new Repeated(name, Arrays.copyOfRange(block, from, to), entry));
    }
  }
}
