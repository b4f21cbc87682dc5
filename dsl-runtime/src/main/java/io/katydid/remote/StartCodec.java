package io.katydid.remote;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.TimeLimit;
import io.katydid.remote.EngineCommand.Scenario;
import io.katydid.remote.EngineCommand.Start;
import io.katydid.run.EngineSpec.Watched;
import io.katydid.run.Share;
import io.katydid.store.PayloadReader;
import io.katydid.store.PayloadWriter;
import io.katydid.store.StreamCodec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The command that starts an engine. */
final class StartCodec {

  private StartCodec() {}

  static void write(PayloadWriter out, Start start) {
    out.list(
        start.scenarios(),
        scenario -> {
          out.list(scenario.userClasses(), out::text);
          write(out, scenario.options());
        });
    out.list(start.watched(), watched -> write(out, watched));
    out.number(start.slices());
    out.number(start.share().index());
    out.number(start.share().of());
    write(out, start.properties());
  }

  static Start read(PayloadReader in) {
    return new Start(
        in.list(() -> new Scenario(in.list(in::text), readTexts(in))),
        in.list(() -> readWatched(in)),
        in.integer(),
        new Share(in.integer(), in.integer()),
        readTexts(in));
  }

  static void write(PayloadWriter out, Map<String, String> texts) {
    out.list(
        texts.entrySet(),
        text -> {
          out.text(text.getKey());
          out.text(text.getValue());
        });
  }

  static Map<String, String> readTexts(PayloadReader in) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int left = in.size(); left > 0; left--) {
      texts.put(in.text(), in.text());
    }
    return texts;
  }

  private static void write(PayloadWriter out, Watched watched) {
    out.text(watched.request());
    out.list(
        watched.group().stream().toList(),
        group -> {
          out.constant(group.kind());
          out.text(group.name());
        });
    out.list(
        watched.limits(),
        limit -> {
          out.constant(limit.timing());
          out.number(limit.nanos());
        });
    out.list(
        watched.statuses(),
        range -> {
          out.number(range.lowest());
          out.number(range.highest());
        });
    out.list(watched.goods(), goodness -> StreamCodec.write(out, goodness));
  }

  private static Watched readWatched(PayloadReader in) {
    return new Watched(
        in.text(),
        in.list(() -> new RequestGroup(in.constant(RequestGroup.Kind.class), in.text())).stream()
            .findFirst(),
        in.list(() -> new TimeLimit(in.constant(Timing.class), in.number())),
        in.list(() -> new StatusRange(in.integer(), in.integer())),
        in.list(() -> StreamCodec.readGoodness(in)));
  }
}
