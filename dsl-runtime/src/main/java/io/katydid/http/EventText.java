package io.katydid.http;

import io.katydid.measure.Distribution;
import io.katydid.sse.ParsedEvent;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the events of a stream as lines for people, each with the time at which it came: the
 * first, and how many there were. Used by the thread of one virtual user.
 */
final class EventText {

  private static final int MOST = 20;
  private static final int LONGEST_DATA = 200;

  private final Consumer<String> lines;
  private final List<String> secrets;
  private final List<Long> gaps = new ArrayList<>();
  private long events;
  private long first;
  private long newest;

  /**
   * Of a stream whose head has been written.
   *
   * @param secrets what is not shown
   */
  EventText(Consumer<String> lines, List<String> secrets) {
    this.lines = lines;
    this.secrets = secrets;
  }

  /**
   * An event came.
   *
   * @param nanos how long after the request was sent
   */
  void event(ParsedEvent event, long nanos) {
    events++;
    if (events == 1) {
      first = nanos;
    } else {
      gaps.add(nanos - newest);
    }
    newest = nanos;
    if (events <= MOST) {
      String kind = event.event().equals(ParsedEvent.MESSAGE) ? "" : event.event() + ": ";
      write("after %s: %s%s".formatted(Figures.duration(nanos), kind, data(event)));
    } else if (events == MOST + 1) {
      write("... (further events are not shown)");
    }
  }

  private String data(ParsedEvent event) {
    String data = event.data();
    String shown = data.substring(0, Math.min(data.length(), LONGEST_DATA));
    return Excerpt.withoutSecrets(shown, secrets)
        + (shown.length() < data.length() ? "... (" + data.length() + " characters in all)" : "");
  }

  /**
   * The stream has ended.
   *
   * @param failure why it failed; empty if it did not
   */
  void end(String failure) {
    write(
        "(%s%s%s)"
            .formatted(
                failure.isEmpty() ? "the stream ended after " : failure + ", after ",
                Figures.count(events, "event"),
                times()));
  }

  private String times() {
    if (events == 0) {
      return "";
    }
    String text = ": the first after " + Figures.duration(first);
    if (gaps.isEmpty()) {
      return text;
    }
    Distribution all = Distribution.of(gaps.stream().mapToLong(it -> it).toArray());
    return text
        + ", then %s between events at the median, and %s at most"
            .formatted(Figures.duration(all.percentile(50)), Figures.duration(all.max()));
  }

  private void write(String text) {
    text.lines().forEach(line -> lines.accept("< " + line));
  }
}
