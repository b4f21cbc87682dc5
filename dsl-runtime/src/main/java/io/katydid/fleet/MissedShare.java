package io.katydid.fleet;

import io.katydid.store.RunEnd;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What nobody made of the share of a worker that was lost, where the run has gone on without it.
 *
 * @param lost that worker
 * @param workers all of them, whose load has ended
 */
record MissedShare(Worker lost, List<Worker> workers) {

  /** Why the run cannot pass: a part of what it had to make in all is missing. */
  List<String> runErrors() {
    List<String> errors = new ArrayList<>();
    if (!lost.isTakenOver()) {
      addIterations(errors);
    }
    if (isOverWithRows()) {
      errors.add(
          "rows that %s alone had were not used, or may not have been, as it was lost"
              .formatted(lost.name()));
    }
    return errors;
  }

  /** Of one that was lost before its first report, the number is not known. */
  private void addIterations(List<String> errors) {
    List<Long> left = lost.totals.iterationsLeft();
    long sum = left.stream().mapToLong(Long::longValue).sum();
    boolean isUnknown = left.isEmpty() && workers.stream().anyMatch(it -> it.totals.isCounted());
    if (sum > 0 || isUnknown) {
      errors.add(
          "%s of %s were not made, or are in no figure, as it was lost"
              .formatted(
                  isUnknown ? "the iterations" : Figures.count(sum, "iteration"), lost.name()));
    }
  }

  /** Whether the load has ended as all others have used their rows, of which each is given once. */
  private boolean isOverWithRows() {
    Set<String> reasons =
        workers.stream()
            .map(Worker::end)
            .filter(Objects::nonNull)
            .map(RunEnd::reasonOfAll)
            .collect(Collectors.toSet());
    return !reasons.isEmpty() && !reasons.contains("");
  }
}
