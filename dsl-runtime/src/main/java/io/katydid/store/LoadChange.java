package io.katydid.store;

/**
 * A change of the load that was made while it ran.
 *
 * @param elapsedNanos when it took effect, after the start of the run
 * @param to what the load was to be from then on, such as {@code 200 users over 5s}
 */
public record LoadChange(long elapsedNanos, String to) {

  static void write(PayloadWriter out, LoadChange change) {
    out.number(change.elapsedNanos);
    out.text(change.to);
  }

  static LoadChange read(PayloadReader in) {
    return new LoadChange(in.number(), in.text());
  }
}
