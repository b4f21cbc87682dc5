package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import java.util.function.BiConsumer;

/** Writes what was measured of streams of events as members of JSON. */
final class StreamMembers {

  private final JsonWriter json;
  private final StreamSnapshot streams;

  private StreamMembers(JsonWriter json, StreamSnapshot streams) {
    this.json = json;
    this.streams = streams;
  }

  /**
   * Writes what was measured of a window, if there was a stream.
   *
   * @param times writes the times of this name
   */
  static void write(
      JsonWriter json,
      StreamSnapshot streams,
      Snapshot window,
      BiConsumer<String, Distribution> times) {
    StreamMembers members = new StreamMembers(json, streams);
    members.write(() -> {
      members.measured(times);
      members.rates(window);
    });
  }

  /** Writes what was measured of a part of a run, likewise; what there is a second, it tells. */
  static void write(
      JsonWriter json, StreamSnapshot streams, BiConsumer<String, Distribution> times) {
    StreamMembers members = new StreamMembers(json, streams);
    members.write(() -> members.measured(times));
  }

  private void write(Runnable members) {
    if (!streams.isEmpty()) {
      json.object("streams", members);
    }
  }

  private void measured(BiConsumer<String, Distribution> times) {
    json.member("count", streams.count(StreamCount.ENDED))
        .member("withoutEvent", streams.count(StreamCount.WITHOUT_EVENT))
        .member("broken", streams.count(StreamCount.BROKEN))
        .member("endedWithLoad", streams.count(StreamCount.ENDED_WITH_LOAD))
        .member("events", streams.count(StreamCount.EVENTS));
    streams.times().forEach((timing, each) -> times.accept(name(timing), each));
    if (hasTokens()) {
      json.member("tokens", streams.count(StreamCount.TOKENS))
          .member("promptTokens", streams.count(StreamCount.PROMPT_TOKENS))
          .member("tokenEvents", streams.count(StreamCount.TOKEN_EVENTS))
          .member("streamsOfTokens", streams.count(StreamCount.OF_TOKENS))
          .member("streamsWithUsage", streams.count(StreamCount.WITH_USAGE));
    }
  }

  private void rates(Snapshot window) {
    json.member("eventsPerSecond", window.perSecond(streams.eventsInTime()));
    if (hasTokens()) {
      json.member("tokensPerSecond", window.perSecond(streams.tokensInTime()));
    }
  }

  private boolean hasTokens() {
    return streams.count(StreamCount.TOKENS) > 0;
  }

  private static String name(Timing timing) {
    return switch (timing) {
      case FIRST_EVENT -> "firstEventMillis";
      case BETWEEN_EVENTS -> "betweenEventsMillis";
      case FIRST_TOKEN -> "firstTokenMillis";
      case BETWEEN_TOKENS -> "betweenTokensMillis";
      case RESPONSE -> "responseTimeMillis";
      case SERVICE -> "serviceTimeMillis";
    };
  }
}
