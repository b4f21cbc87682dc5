package io.katydid.processor;

import io.katydid.processor.StepModel.ThenModel;
import io.katydid.processor.StepModel.TurnModel;
import io.katydid.processor.UserModel.StrayModel;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads when the tasks and sets of a user class are run. */
final class TurnReader {

  private final Elements elements;

  TurnReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * What is written at a task or set.
   *
   * @param reported has problems reported where they can be seen
   */
  TurnModel read(Element step, UnaryOperator<Declaration> reported) {
    return new TurnModel(
        Declaration.find(Annotations.REPEAT, step, elements)
            .map(reported)
            .map(repeat -> repeat.integer("value")),
        Declaration.find(Annotations.PROBABILITY, step, elements)
            .map(reported)
            .map(part -> part.decimal("value")),
        Annotations.isOn(step, Annotations.ONCE),
        Declaration.all(Annotations.THEN, step, elements)
            .map(reported)
            .map(then -> new ThenModel(then.text("task"), then.integer("weight")))
            .toList());
  }

  /** What is written at an element that is neither. */
  Stream<StrayModel> strays(Element element, UnaryOperator<Declaration> reported) {
    boolean isStep =
        Annotations.isOn(element, Annotations.TASK)
            || Annotations.isOn(element, Annotations.TASK_SET);
    return isStep
        ? Stream.empty()
        : Annotations.ours(element)
            .filter(annotation -> Annotations.OF_TASKS.contains(Declaration.nameOf(annotation)))
            .map(annotation -> reported.apply(Declaration.of(element, annotation, elements)))
            .map(Declaration::origin)
            .map(origin ->
                new StrayModel(
                    origin.annotationName(), element.getSimpleName().toString(), origin));
  }
}
