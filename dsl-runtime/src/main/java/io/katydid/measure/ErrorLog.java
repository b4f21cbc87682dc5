package io.katydid.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Counts failures and errors in groups that are alike. Bounded: what comes when there are {@link
 * #MOST} groups is counted in a group of its source without a type, and with {@link #MOST} of
 * those, in one for all; long texts are cut.
 *
 * <p>Thread-safe.
 */
final class ErrorLog {

  static final int MOST = 200;
  static final String OTHER = "(other)";
  static final int LONGEST_MESSAGE = 500;
  static final int LONGEST_EXAMPLE = 8000;

  private final Map<Key, Group> groups = new ConcurrentHashMap<>();

  void add(String source, String type, String message, Supplier<String> example) {
    group(new Key(source, type, cut(message, LONGEST_MESSAGE)), example).count.increment();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  private Group group(Key key, Supplier<String> example) {
    Group group = groups.get(key);
    if (group != null) {
      return group;
    }
    Key bounded = groups.size() < MOST ? key : key.folded(groups.size() < 2 * MOST);
    return groups.computeIfAbsent(
        bounded, k -> new Group(cut(example.get(), LONGEST_EXAMPLE), new LongAdder()));
  }

  /** The groups as they are now. */
  Map<Key, ErrorGroup> read() {
    Map<Key, ErrorGroup> reading = new HashMap<>();
    groups.forEach((key, group) -> reading.put(key, key.group(group.count.sum(), group.example)));
    return reading;
  }

  record Key(String source, String type, String message) {

    Key folded(boolean keepSource) {
      return new Key(keepSource ? source : OTHER, OTHER, "");
    }

    ErrorGroup group(long count, String example) {
      return new ErrorGroup(source, type, message, count, example);
    }
  }

  private record Group(String example, LongAdder count) {}
}
