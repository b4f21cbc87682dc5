package io.katydid.processor;

import io.katydid.api.load.LoadKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads load tests and their objectives, from methods and from annotations made of them. */
final class LoadTestReader {

  private final Elements elements;

  LoadTestReader(Elements elements) {
    this.elements = elements;
  }

  /** The load test that is written on the element itself. */
  Optional<LoadModel> written(Element element) {
    return Declaration.find(Annotations.LOAD_TEST, element, elements)
        .map(test -> LoadModel.of(test, LoadKind.RUN).with(effectiveScenarios(element)));
  }

  /** The scenarios on the element itself, in source order. */
  List<LoadModel> scenarios(Element element) {
    return Declaration.all(Annotations.SCENARIO, element, elements)
        .map(LoadModel::ofScenario)
        .toList();
  }

  private List<LoadModel> effectiveScenarios(Element element) {
    return Annotations.closure(element).stream().flatMap(at -> scenarios(at).stream()).toList();
  }

  /** The load test that the element is, by itself or by an annotation of its annotations. */
  Optional<LoadModel> effective(Element element) {
    return Annotations.closure(element).stream()
        .flatMap(at -> written(at).stream())
        .findFirst()
        .map(test -> test.with(effectiveScenarios(element)));
  }

  /** The search for a capacity that is written on the element itself. */
  Optional<LoadModel> writtenSearch(Element element) {
    return Declaration.find(Annotations.CAPACITY, element, elements)
        .map(search -> LoadModel.of(search, LoadKind.CAPACITY));
  }

  /** The search that the element is, by itself or by an annotation of its annotations. */
  Optional<LoadModel> effectiveSearch(Element element) {
    return Annotations.closure(element).stream()
        .flatMap(at -> writtenSearch(at).stream())
        .findFirst();
  }

  /** The host that a load test or a search on the element itself is given. */
  Optional<MemberValue<String>> writtenHost(Element element) {
    return written(element).or(() -> writtenSearch(element)).flatMap(LoadModel::host);
  }

  /** The comparison that is written on the element itself. */
  Optional<CompareModel> writtenComparison(Element element) {
    return Declaration.find(Annotations.COMPARE, element, elements).map(CompareModel::of);
  }

  /** Whether the element is a comparison, by itself or by an annotation of its annotations. */
  static boolean isComparison(Element element) {
    return Annotations.closure(element).stream()
        .anyMatch(at -> Annotations.isOn(at, Annotations.COMPARE));
  }

  /** The objectives on the element itself, in source order. */
  List<SloModel> objectives(Element element) {
    return Declaration.all(Annotations.SLO, element, elements).map(LoadTestReader::slo).toList();
  }

  /** The objectives of the element, by itself or by an annotation of its annotations. */
  List<SloModel> effectiveObjectives(Element element) {
    return Annotations.closure(element).stream().flatMap(at -> objectives(at).stream()).toList();
  }

  private static SloModel slo(Declaration slo) {
    return new SloModel(
        slo.origin(),
        slo.text("value"),
        slo.text("request"),
        slo.text("tag"),
        slo.text("scenario"),
        slo.integer("stage"),
        slo.flag("warmUp"));
  }
}
