package io.katydid.measure;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * One of the slowest samples of a name, with what it takes to find it in the logs and traces of the
 * target.
 *
 * @param name of the request or the measure
 * @param startedAt when it was sent, by the calendar of the machine that made the load
 * @param responseNanos from its intended start to its end
 * @param serviceNanos from when it was sent to its end
 * @param phases what its time was spent on, of those phases that it had
 * @param status of its response; 0 if there was none
 * @param failure what kind it failed with; empty if it succeeded
 * @param traceId of W3C's trace context, 32 hexadecimal digits; empty if it had none
 */
public record Exemplar(
    String name,
    Instant startedAt,
    long responseNanos,
    long serviceNanos,
    Map<Phase, Long> phases,
    int status,
    String failure,
    String traceId) {

  /** The phases are in their order. */
  public Exemplar {
    Map<Phase, Long> inOrder = new EnumMap<>(Phase.class);
    inOrder.putAll(phases);
    phases = Collections.unmodifiableMap(inOrder);
  }

  /** In one order, whichever of equal times came first. */
  static final Comparator<Exemplar> SLOWEST_FIRST =
      Comparator.comparingLong(Exemplar::responseNanos)
          .reversed()
          .thenComparing(Exemplar::startedAt)
          .thenComparing(Exemplar::name)
          .thenComparing(Exemplar::traceId)
          .thenComparing(Exemplar::failure);

  /** How much later than intended it was sent. */
  public long lagNanos() {
    return responseNanos - serviceNanos;
  }

  /** Whether it failed. */
  public boolean isFailed() {
    return !failure.isEmpty();
  }
}
