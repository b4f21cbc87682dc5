package io.katydid.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a task of a user has to bring to its end: requests that are built, and streams that are
 * open. Not thread-safe.
 */
final class Unfinished {

  private final List<HttpCall> unsent = new ArrayList<>(0);
  private final List<OpenEvents> open = new ArrayList<>(0);

  /** A request was built. */
  void built(HttpCall call) {
    unsent.add(call);
  }

  /** It was sent. */
  void sent(HttpCall call) {
    unsent.remove(call);
  }

  /** A stream was opened. */
  void opened(OpenEvents stream) {
    if (stream.isOpen()) {
      open.removeIf(it -> !it.isOpen());
      open.add(stream);
    }
  }

  /**
   * Refuses what would end a stream that is open.
   *
   * @throws IllegalStateException if there is one
   */
  void requireNoStream(String what) {
    for (OpenEvents stream : open) {
      if (stream.isOpen()) {
        throw new IllegalStateException(
            "the stream of %s is open: close it before %s".formatted(stream.name(), what));
      }
    }
  }

  /** The complaint about them, if there are any; once. */
  @Nullable IllegalStateException take() {
    if (!open.isEmpty()) {
      IllegalStateException unclosed = takeUnclosed();
      if (unclosed != null) {
        return unclosed;
      }
    }
    if (unsent.isEmpty()) {
      return null;
    }
    List<HttpCall> whole = unsent.stream().filter(HttpCall::isWhole).toList();
    unsent.clear();
    return whole.isEmpty() ? null : complaint(whole);
  }

  private @Nullable IllegalStateException takeUnclosed() {
    String names =
        open.stream()
            .filter(OpenEvents::isOpen)
            .map(OpenEvents::name)
            .distinct()
            .collect(Collectors.joining(", "));
    closeStreams();
    return names.isEmpty()
        ? null
        : new IllegalStateException(
            "the stream of %s was not closed: open it in try (EventStream events = ..)"
                .formatted(names));
  }

  private static IllegalStateException complaint(List<HttpCall> calls) {
    List<String> names = calls.stream().map(HttpCall::name).distinct().toList();
    String steps =
        calls.stream().map(HttpCall::lastStep).distinct().collect(Collectors.joining(" or "));
    return new IllegalStateException(
        names.size() == 1
            ? names.getFirst() + " was built and not sent: end it with " + steps
            : String.join(", ", names) + " were built and not sent: end each with " + steps);
  }

  void closeStreams() {
    open.forEach(OpenEvents::close);
    open.clear();
  }

  /** Drops them: what was thrown meanwhile is why. */
  void forget() {
    closeStreams();
    unsent.clear();
  }
}
