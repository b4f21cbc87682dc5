package io.katydid.measure;

import io.katydid.text.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures and errors in groups that are alike. Bounded: what comes when there are {@link
 * #MOST} groups is counted in a group of its source without a type, and with {@link #MOST} of
 * those, in one for all; long texts are cut, and what looks like a secret is masked, so that no
 * file holds it.
 *
 * <p>Thread-safe.
 */
final class ErrorLog {

  static final int MOST = 200;

  /** With as many groups, remarks are folded into one: they must not take the place of failures. */
  static final int MOST_BEFORE_REMARKS = 50;

  static final String OTHER = "(other)";
  static final int LONGEST_MESSAGE = 500;
  static final int LONGEST_EXAMPLE = 8000;

  private final Map<Key, Group> groups = new ConcurrentHashMap<>();

  /** For each source and type of exception, without a message: the group of the first. */
  private final Map<Key, Group> firstOfType = new ConcurrentHashMap<>();

  /** Counts the failure of a request. */
  void add(String source, String type, String message) {
    add(source, type, message, 1);
  }

  /** Counts so many of what is no exception. */
  void add(String source, String type, String message, long times) {
    Key key = new Key(source, type, cut(message, LONGEST_MESSAGE));
    group(key, () -> "").count.add(times);
  }

  /** Counts a failure that is alike whatever its message says: the first one stands for all. */
  void addAlike(String source, String type, String message) {
    Key key = new Key(source, type, "");
    Group group = groups.get(key);
    (group == null ? group(key, Secrets.masked(message), () -> "") : group).count.increment();
  }

  /**
   * Counts an exception of user code. The JVM leaves message and trace out of those that compiled
   * code throws often: one without either is counted with the first of its source and type.
   */
  void add(String source, Throwable error) {
    Key type = new Key(source, error.getClass().getName(), "");
    Group group = isBare(error) ? firstOfType.get(type) : null;
    if (group == null) {
      Key key = type.with(error.getMessage());
      group = group(key, () -> stackTrace(error));
      firstOfType.putIfAbsent(type, group);
    }
    group.count.increment();
  }

  private static boolean isBare(Throwable error) {
    return error.getMessage() == null && error.getStackTrace().length == 0;
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return Secrets.masked(cut(text.toString(), LONGEST_EXAMPLE));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  /** That of a message; what is known already needs no mask, and most of it is. */
  private Group group(Key key, Supplier<String> example) {
    Group known = groups.get(key);
    if (known != null) {
      return known;
    }
    Key masked = key.with(Secrets.masked(key.message));
    return group(masked, masked.message, example);
  }

  private Group group(Key key, String message, Supplier<String> example) {
    Group group = groups.get(key);
    if (group != null) {
      return group;
    }
    boolean hasRoom = groups.size() < (key.isRemark() ? MOST_BEFORE_REMARKS : MOST);
    Key bounded = hasRoom ? key : key.folded(groups.size() < 2 * MOST);
    String text = hasRoom ? message : key.isRemark() ? "and others" : "";
    return groups.computeIfAbsent(
        bounded, k -> new Group(text, cut(example.get(), LONGEST_EXAMPLE), new LongAdder()));
  }

  /** The groups as they are now. */
  Map<Key, ErrorGroup> read() {
    Map<Key, ErrorGroup> reading = new HashMap<>();
    groups.forEach((key, group) -> reading.put(key, group.of(key)));
    return reading;
  }

  record Key(String source, String type, String message) {

    Key with(@Nullable String someMessage) {
      return new Key(source, type, someMessage == null ? "" : cut(someMessage, LONGEST_MESSAGE));
    }

    boolean isRemark() {
      return type.equals(ErrorGroup.REMARK);
    }

    Key folded(boolean keepSource) {
      if (isRemark()) {
        return new Key(OTHER, type, "");
      }
      return new Key(keepSource ? source : OTHER, OTHER, "");
    }
  }

  private record Group(String message, String example, LongAdder count) {

    ErrorGroup of(Key key) {
      return new ErrorGroup(key.source, key.type, message, count.sum(), example);
    }
  }
}
