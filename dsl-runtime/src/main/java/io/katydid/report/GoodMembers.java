package io.katydid.report;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Goodness;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes how many requests were good, by each of the limits that objectives have for it. */
final class GoodMembers {

  private GoodMembers() {}

  /**
   * Writes it, as far as a request is judged by them.
   *
   * @param judged of how many requests it is known whether they met them
   * @param good how many did
   */
  static void write(
      JsonWriter json,
      List<GoodLimits> all,
      ToLongFunction<Goodness> judged,
      ToLongFunction<Goodness> good) {
    List<GoodLimits> known =
        all.stream().filter(it -> judged.applyAsLong(it.goodness()) > 0).toList();
    if (!known.isEmpty()) {
      json.objects(
          "goodput",
          known,
          it ->
              json.member("limits", it.text())
                  .member("count", judged.applyAsLong(it.goodness()))
                  .member("good", good.applyAsLong(it.goodness())));
    }
  }
}
