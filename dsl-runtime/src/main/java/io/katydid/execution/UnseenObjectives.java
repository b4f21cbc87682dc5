package io.katydid.execution;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.katydid.api.load.UnseenNames;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.Spelling;
import io.katydid.verdict.RequestObjective;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds objectives on what no user class of a load measures, as far as the compiler saw that: it
 * warns of those in annotations itself.
 *
 * @param plans of the user classes
 */
record UnseenObjectives(List<UserPlan<?>> plans) {

  /** What is wrong with these objectives, a line for each. */
  List<String> warnings(List<RequestObjective> objectives) {
    Optional<Set<String>> requests = made(MakesRequests.class, UnseenObjectives::names);
    Optional<Set<String>> streams = made(MakesRequests.class, it -> Stream.of(it.streams()));
    Optional<Set<String>> metrics = made(MakesMetrics.class, it -> Stream.of(it.value()));
    return Stream.of(
            requests.stream().flatMap(made -> requests(objectives, made)),
            requests.stream().flatMap(made -> streams(objectives, made, streams.orElseThrow())),
            metrics.stream().flatMap(made -> metrics(objectives, made)))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<String> names(MakesRequests made) {
    return Stream.concat(Stream.of(made.value()), Stream.of(made.measures()));
  }

  /** What is made by all; empty if it is not known of one of them. */
  private <A extends Annotation> Optional<Set<String>> made(
      Class<A> type, Function<A, Stream<String>> names) {
    List<Optional<A>> all =
        plans.stream()
            .map(plan -> Optional.ofNullable(plan.besideFeeds().getAnnotation(type)))
            .toList();
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            all.stream().flatMap(Optional::stream).flatMap(names).collect(toUnmodifiableSet()))
        : Optional.empty();
  }

  private static Stream<String> requests(List<RequestObjective> objectives, Set<String> made) {
    return objectives.stream()
        .map(RequestObjective::request)
        .filter(name -> !name.isEmpty() && !made.contains(name))
        .distinct()
        .map(name -> UnseenNames.request(name, made, Spelling.nearest(name, made)));
  }

  /** A name that nothing has is warned of by itself. */
  private static Stream<String> streams(
      List<RequestObjective> objectives, Set<String> made, Set<String> streams) {
    return objectives.stream()
        .filter(it -> it.objective().isAboutStreams())
        .filter(it ->
            it.request().isEmpty()
                ? streams.isEmpty()
                : made.contains(it.request()) && !streams.contains(it.request()))
        .map(it -> UnseenNames.stream(it.expression(), it.request(), streams));
  }

  private static Stream<String> metrics(List<RequestObjective> objectives, Set<String> made) {
    return objectives.stream()
        .filter(it -> it.objective().isAboutMetric())
        .map(it -> it.objective().indicator())
        .filter(name -> !made.contains(name))
        .distinct()
        .map(name -> UnseenNames.metric(name, made, Spelling.nearest(name, made)));
  }
}
