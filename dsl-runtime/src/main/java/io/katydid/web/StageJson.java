package io.katydid.web;

import io.katydid.api.Stage;
import io.katydid.api.load.Stages;
import io.katydid.json.JsonWriter;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** Writes the stages of a load, and where the run is in them. */
final class StageJson {

  private final JsonWriter json;
  private final List<Stage> stages;
  private final Moment moment;

  StageJson(JsonWriter json, Stages stages, Moment moment) {
    this.json = json;
    this.stages = stages.all();
    this.moment = moment;
  }

  void write() {
    List<Long> starts = starts();
    long elapsed = moment.elapsedNanos();
    int current = 0;
    while (current + 1 < stages.size() && starts.get(current + 1) <= elapsed) {
      current++;
    }
    int index = current;
    json.numbers("stageStarts", starts.stream().mapToDouble(nanos -> nanos / 1e9));
    json.strings("stages", stages.stream().map(Stage::toString).toList());
    if (!moment.isOver()) {
      json.object("stage", () -> stage(index, elapsed - starts.get(index)));
    }
  }

  private void stage(int index, long inIt) {
    long left = stages.get(index).duration().toNanos() - inIt;
    json.member("number", index + 1);
    json.member("of", stages.size());
    json.member("text", stages.get(index).toString());
    json.member("left", left <= 0 ? "" : Figures.duration(MomentJson.wholeSeconds(left)));
  }

  /** When each begins, after the start of the run. */
  private List<Long> starts() {
    List<Long> starts = new ArrayList<>();
    long start = 0;
    for (Stage stage : stages) {
      starts.add(start);
      start += stage.duration().toNanos();
    }
    return starts;
  }
}
