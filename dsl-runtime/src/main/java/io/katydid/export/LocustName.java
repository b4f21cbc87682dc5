package io.katydid.export;

import io.katydid.api.Timing;
import io.katydid.measure.Snapshot;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in the two parts that Locust has.
 *
 * @param type the method of requests that are named by it and their path, {@code measure}, or a
 *     time of streams such as {@code first event}; empty for requests with a name of their own
 * @param name what is left of the name
 */
record LocustName(String type, String name) {

  static final LocustName TOTAL = new LocustName("", Snapshot.TOTAL);

  private static final Pattern METHOD_AND_PATH = Pattern.compile("([A-Z]+) (/.*)", Pattern.DOTALL);

  /** Of requests. */
  static LocustName of(String name) {
    Matcher parts = METHOD_AND_PATH.matcher(name);
    return parts.matches()
        ? new LocustName(parts.group(1), parts.group(2))
        : new LocustName("", name);
  }

  /** Of a time of the streams among requests. */
  static LocustName of(Timing timing, String name) {
    return new LocustName(timing.words(), name);
  }

  /** Of what was measured otherwise. */
  static LocustName measure(String name) {
    return new LocustName("measure", name);
  }
}
