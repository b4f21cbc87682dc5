package io.katydid.report;

import io.katydid.json.JsonWriter;
import io.katydid.text.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a search for a capacity found for a machine: one JSON document. */
public final class CapacityJson {

  private final JsonWriter json = new JsonWriter();

  private CapacityJson() {}

  /** The search as one JSON document; ends with a line break. */
  public static String write(FinishedSearch search) {
    return new CapacityJson().document(search);
  }

  private String document(FinishedSearch search) {
    double demanded = search.range().demanded();
    json.object(() -> {
      DocumentHead.write(json, "capacity", Version.current());
      json.member("outcome", search.outcome().name()).member("text", search.text());
      rate("demandedPerSecond", demanded > 0 ? Optional.of(demanded) : Optional.empty());
      rate("passedPerSecond", search.bracket().passed());
      rate("failedPerSecond", search.bracket().failed());
      json.member("generatorBound", search.bracket().generatorBound());
      json.strings("remarks", Stream.of(search.warning()).filter(it -> !it.isEmpty()).toList());
      json.objects("trials", search.trials(), this::trial);
    });
    return json + "\n";
  }

  private void rate(String name, Optional<Double> perSecond) {
    perSecond.ifPresentOrElse(it -> json.member(name, it), () -> json.nothing(name));
  }

  private void trial(MadeTrial made) {
    json.member("perSecond", made.trial().perSecond())
        .member("outcome", made.finding().outcome().name())
        .member("why", made.finding().why());
  }
}
