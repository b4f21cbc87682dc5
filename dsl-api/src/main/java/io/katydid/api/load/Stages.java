package io.katydid.api.load;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Arrivals;
import io.katydid.api.Stage;
import io.katydid.api.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A load that goes through stages, one after the other. Immutable.
 *
 * @param all the stages, in their order, numbered from 1
 */
public record Stages(List<Stage> all) {

  private static final String SEPARATOR = ";";

  /** Copies the list. */
  public Stages {
    all = List.copyOf(all);
  }

  /**
   * Reads stages, which are separated by semicolons.
   *
   * @throws io.katydid.api.GrammarException if one of them is not in the grammar of {@link Stage}
   */
  public static Stages parse(String text) {
    return new Stages(Arrays.stream(text.split(SEPARATOR, -1)).map(Stage::parse).toList());
  }

  /**
   * Reads stages of several texts, each as {@link #parse(String)} does.
   *
   * @throws io.katydid.api.GrammarException as that does
   */
  public static Stages parse(List<String> texts) {
    return new Stages(texts.stream().flatMap(text -> parse(text).all.stream()).toList());
  }

  /** The same, and then no users for a time. */
  Stages thenNoUsers(Duration rest) {
    List<Stage> longer = new ArrayList<>(all);
    longer.add(new Stage(new Target.Users(0), false, rest, false));
    return new Stages(longer);
  }

  /** How long they last together. */
  public Duration runTime() {
    return all.stream().map(Stage::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /** How much of that, from the start, is excluded from the result. */
  public Duration warmUp() {
    return all.stream()
        .takeWhile(Stage::isWarmUp)
        .map(Stage::duration)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How many of them are excluded from the result: the first ones. */
  public int warmUps() {
    return (int) all.stream().takeWhile(Stage::isWarmUp).count();
  }

  /** Those that are in the result. */
  public List<Stage> judged() {
    return all.subList(warmUps(), all.size());
  }

  /** Whether they are of arrivals, and not of users. */
  public boolean isOpen() {
    return !all.isEmpty() && all.getFirst().target() instanceof Target.ArrivalRate;
  }

  /** What makes iterations start. */
  Schedule schedule(Arrivals arrivals, int maxUsers) {
    return schedule(curve(), arrivals, maxUsers);
  }

  /**
   * The schedule of one stage alone, which begins with the load that the stage before ended with.
   *
   * @param number of the stage, from 1
   */
  Schedule scheduleOf(int number, Arrivals arrivals, int maxUsers) {
    return schedule(new Curve(List.of(curve().pieces().get(number - 1))), arrivals, maxUsers);
  }

  private Schedule schedule(Curve curve, Arrivals arrivals, int maxUsers) {
    return isOpen()
        ? new Schedule.ArrivalStages(curve, arrivals, maxUsers)
        : new Schedule.UserStages(curve);
  }

  private Curve curve() {
    List<Curve.Piece> pieces = new ArrayList<>();
    long start = 0;
    double before = 0;
    for (Stage stage : all) {
      double target = stage.target().value();
      long end = start + stage.duration().toNanos();
      pieces.add(new Curve.Piece(start, end, stage.isRamp() ? before : target, target));
      start = end;
      before = target;
    }
    return new Curve(pieces);
  }

  /** What is wrong with them together; empty if nothing is. */
  Optional<String> problem() {
    Optional<Stage> other = all.stream().filter(stage -> isRate(stage) != isOpen()).findFirst();
    if (other.isPresent()) {
      return Optional.of(
          "stages are all of users, or all of arrivals, as \"%s\" and \"%s\" are not"
              .formatted(all.getFirst(), other.get()));
    }
    if (all.isEmpty()) {
      return Optional.of("there is no stage");
    }
    if (judged().isEmpty()) {
      return Optional.of("all stages are warm-up, which leaves nothing to judge: add one without");
    }
    if (judged().stream().anyMatch(Stage::isWarmUp)) {
      return Optional.of("a warm-up comes before all other stages: move it, or remove \"warm-up\"");
    }
    if (all.stream().allMatch(stage -> stage.target().value() == 0)) {
      return Optional.of(
          "no stage has any load: write what it is to be, as in \"50 users for 2m\"");
    }
    return Ranges.countable("the sum of all stages", runTime());
  }

  /** As {@link LoadSpec#problemOfStage}. */
  Optional<String> problemOf(int number, boolean isRate) {
    if (number > all.size()) {
      return Optional.of(
          String.format(
              Locale.ROOT, "there is no stage %d, the last one is %d", number, all.size()));
    }
    if (number > 0 && number <= warmUps()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "stage %d is a warm-up, which is not judged: remove \"warm-up\", or name another"
                  + " stage",
              number));
    }
    return number == 0 && isRate && judged().size() > 1
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "a load with stages has no one rate: name a stage, by \"in stage %1$d\" behind the"
                    + " limit, or stage = %1$d in @Slo",
                warmUps() + 1))
        : Optional.empty();
  }

  private static boolean isRate(Stage stage) {
    return stage.target() instanceof Target.ArrivalRate;
  }

  /** As {@link #parse} reads them. */
  @Override
  public String toString() {
    return all.stream().map(Stage::toString).collect(joining(SEPARATOR + " "));
  }
}
