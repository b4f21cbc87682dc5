package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import java.util.function.BiConsumer;

/** Writes what was measured of the streams of one request name as members of JSON. */
final class StreamMembers {

  private StreamMembers() {}

  /**
   * Writes them, if there was a stream.
   *
   * @param times writes the times of this name
   */
  static void write(
      JsonWriter json,
      RequestSnapshot requests,
      Snapshot window,
      BiConsumer<String, Distribution> times) {
    StreamSnapshot streams = requests.streams();
    if (streams.isEmpty()) {
      return;
    }
    json.object(
        "streams",
        () -> {
          json.member("count", streams.count(StreamCount.ENDED))
              .member("withoutEvent", streams.count(StreamCount.WITHOUT_EVENT))
              .member("broken", streams.count(StreamCount.BROKEN))
              .member("events", streams.count(StreamCount.EVENTS))
              .member("eventsPerSecond", window.perSecond(streams.eventsInTime()));
          streams.times().forEach((timing, each) -> times.accept(name(timing), each));
          tokens(json, streams, window);
        });
  }

  private static void tokens(JsonWriter json, StreamSnapshot streams, Snapshot window) {
    if (streams.count(StreamCount.TOKENS) > 0) {
      json.member("tokens", streams.count(StreamCount.TOKENS))
          .member("tokensPerSecond", window.perSecond(streams.tokensInTime()))
          .member("promptTokens", streams.count(StreamCount.PROMPT_TOKENS))
          .member("tokenEvents", streams.count(StreamCount.TOKEN_EVENTS))
          .member("streamsOfTokens", streams.count(StreamCount.OF_TOKENS))
          .member("streamsWithUsage", streams.count(StreamCount.WITH_USAGE));
    }
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
