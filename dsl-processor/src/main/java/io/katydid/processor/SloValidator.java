package io.katydid.processor;

import io.katydid.api.Objective;
import io.katydid.api.Objective.ErrorCount;
import io.katydid.api.Objective.ErrorRatio;
import io.katydid.api.Objective.StatusCount;
import io.katydid.api.Objective.StatusRatio;
import io.katydid.api.Objective.Throughput;
import io.katydid.api.load.ObjectiveTime;
import io.katydid.api.load.UnseenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Checks the objectives of one load test, each by itself and against those before it. */
final class SloValidator {

  private final Problems problems;
  private final TextValidator texts;

  SloValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  private record Parsed(SloModel slo, Objective objective) {

    boolean isAboutTheSameAs(Parsed other) {
      return slo.request().value().equals(other.slo.request().value())
          && slo.tag().value().equals(other.slo.tag().value())
          && slo.scenario().value().equals(other.slo.scenario().value())
          && slo.stage().value().equals(other.slo.stage().value())
          && slo.warmUp().value().equals(other.slo.warmUp().value());
    }

    boolean isNone() {
      return objective instanceof Objective.None;
    }
  }

  /**
   * Checks objectives.
   *
   * @param inherited those of the annotations that stand beside them
   */
  void validate(List<SloModel> slos, List<SloModel> inherited) {
    List<Parsed> others =
        inherited.stream()
            .flatMap(slo -> slo.objective().map(it -> new Parsed(slo, it)).stream())
            .toList();
    List<Parsed> earlier = new ArrayList<>();
    SloTagValidator tags = new SloTagValidator(problems);
    SloScenarioValidator scenarios = new SloScenarioValidator(problems);
    for (Parsed parsed : parse(slos)) {
      alone(parsed);
      tags.validate(parsed.slo(), parsed.objective());
      scenarios.validate(parsed.slo(), parsed.objective());
      Stream.concat(others.stream(), earlier.stream())
          .filter(parsed::isAboutTheSameAs)
          .forEach(before -> pair(before, parsed));
      earlier.add(parsed);
    }
    earlier.stream()
        .filter(Parsed::isNone)
        .findFirst()
        .ifPresent(none -> none(none, Stream.concat(earlier.stream(), others.stream())));
    if (others.stream().anyMatch(Parsed::isNone)) {
      oneOf(earlier.stream()).ifPresent(one -> noneAndOne(one, one));
    }
  }

  private static Optional<Parsed> oneOf(Stream<Parsed> all) {
    return all.filter(other -> !other.isNone()).findFirst();
  }

  private void noneAndOne(Parsed at, Parsed one) {
    problems.add(
        Message.SLO_NONE_AND_ONE, at.slo().expression().origin(), one.slo().expression().value());
  }

  private void none(Parsed none, Stream<Parsed> all) {
    oneOf(all).ifPresent(one -> noneAndOne(none, one));
    if (!none.slo().request().value().isEmpty()) {
      problems.add(Message.SLO_NONE_OF_REQUEST, none.slo().request().origin());
    }
  }

  private List<Parsed> parse(List<SloModel> slos) {
    return slos.stream()
        .flatMap(slo -> texts.objective(slo.expression()).map(it -> new Parsed(slo, it)).stream())
        .toList();
  }

  /** Checks that objectives of single requests are of those that are made. */
  void names(List<SloModel> slos, MadeNames made) {
    for (SloModel slo : slos) {
      MemberValue<String> request = slo.request();
      if (made.isOfMeasures(request.value()) && isAboutStatuses(slo)) {
        problems.add(
            Message.SLO_STATUS_OF_MEASURE,
            request.origin(),
            slo.expression().value(),
            request.value());
      } else if (!request.value().isEmpty()) {
        unseen(request, made.all());
      }
      if (slo.objective().filter(Objective::isAboutStreams).isPresent()) {
        streams(slo, made);
      }
    }
  }

  /** A name that nothing has is warned of by itself. */
  private void streams(SloModel slo, MadeNames made) {
    String request = slo.request().value();
    boolean isStream =
        request.isEmpty()
            ? !made.streams().isEmpty()
            : made.streams().contains(request) || !made.all().contains(request);
    if (!isStream) {
      problems.add(
          Message.SLO_STREAM_UNSEEN,
          slo.expression().origin(),
          UnseenNames.stream(slo.expression().value(), request, made.streams()));
    }
  }

  /** Warns of objectives on counters and gauges that are not among these. */
  void metrics(List<SloModel> slos, Set<String> made) {
    for (SloModel slo : slos) {
      slo.objective()
          .filter(Objective::isAboutMetric)
          .map(Objective::indicator)
          .filter(asked -> !made.contains(asked))
          .ifPresent(asked ->
              problems.add(
                  Message.SLO_METRIC_UNSEEN,
                  slo.expression().origin(),
                  UnseenNames.metric(asked, made, NearestName.of(asked, made))));
    }
  }

  private static boolean isAboutStatuses(SloModel slo) {
    return slo.objective()
        .filter(it -> it instanceof StatusRatio || it instanceof StatusCount)
        .isPresent();
  }

  private void unseen(MemberValue<String> request, Set<String> made) {
    if (!made.contains(request.value())) {
      problems.add(
          Message.SLO_REQUEST_UNSEEN,
          request.origin(),
          UnseenNames.request(request.value(), made, NearestName.of(request.value(), made)));
    }
  }

  /** Objectives on an annotation are for the load tests that it is put on. */
  void unused(List<SloModel> slos, Element element) {
    if (element.getKind() == ElementKind.METHOD) {
      slos.forEach(slo -> problems.add(Message.SLO_UNUSED, slo.origin(), element.getSimpleName()));
    }
  }

  private void alone(Parsed parsed) {
    boolean ofIterations =
        parsed.objective() instanceof ErrorRatio || parsed.objective() instanceof ErrorCount;
    if ((ofIterations || parsed.objective().isAboutMetric())
        && !parsed.slo().request().value().isEmpty()) {
      MemberValue<String> expression = parsed.slo().expression();
      problems.add(
          ofIterations ? Message.SLO_ERRORS_OF_REQUEST : Message.SLO_METRIC_OF_REQUEST,
          expression.origin(),
          expression.value());
    }
    if (parsed.objective() instanceof Objective.Users) {
      notOfRequest(parsed.slo());
    }
    time(parsed.slo(), parsed.objective());
  }

  private void notOfRequest(SloModel slo) {
    MemberValue<String> request = slo.request();
    if (!request.value().isEmpty()) {
      problems.add(Message.SLO_OF_RUN_AND_REQUEST, request.origin(), slo.expression().value());
    }
  }

  private void time(SloModel slo, Objective objective) {
    boolean ofStage = slo.stage().value() > 0;
    String expression = slo.expression().value();
    if (ofStage && ObjectiveTime.isOfTheRun(objective)) {
      problems.add(Message.SLO_OF_RUN_AND_STAGE, slo.stage().origin(), expression);
    } else if (slo.warmUp().value() && ofStage) {
      problems.add(Message.SLO_STAGE_AND_WARM_UP, slo.warmUp().origin());
    } else if (slo.warmUp().value() && ObjectiveTime.isOfTheSteadyLoad(objective)) {
      problems.add(Message.SLO_WITHOUT_WARM_UP, slo.warmUp().origin(), expression);
    }
  }

  private void pair(Parsed before, Parsed parsed) {
    MemberValue<String> expression = parsed.slo().expression();
    if (parsed.objective().equals(before.objective())) {
      problems.add(Message.SLO_REPEATED, expression.origin(), expression.value());
    } else if (excludeEachOther(before.objective(), parsed.objective())) {
      problems.add(
          Message.SLO_CONTRADICTED,
          expression.origin(),
          before.slo().expression().value(),
          expression.value());
    }
  }

  /** Only throughput has lower limits as well as upper ones. */
  private static boolean excludeEachOther(Objective one, Objective other) {
    return one instanceof Throughput first
        && other instanceof Throughput second
        && (isUpperBelow(first, second) || isUpperBelow(second, first));
  }

  private static boolean isUpperBelow(Throughput upper, Throughput lower) {
    if (!upper.comparison().isUpper() || lower.comparison().isUpper()) {
      return false;
    }
    double highest = upper.limit().perSecond();
    double lowest = lower.limit().perSecond();
    boolean meet =
        upper.comparison().holds(lowest, highest) && lower.comparison().holds(highest, lowest);
    return !meet;
  }
}
