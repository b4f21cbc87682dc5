package io.katydid.processor;

import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * A task or set with its number in the graph: each set is followed by what is in it.
 *
 * @param set the number of the set that it is in, or {@link TaskGraph#START}
 * @param tags of a task, those of its class and of the sets that it is in among them
 */
record NumberedStep(int number, StepModel step, int set, List<String> tags) {

  boolean isTask() {
    return step instanceof TaskModel;
  }

  /** The method or class that it is. */
  Element element() {
    return switch (step) {
      case TaskModel task -> task.origin().element();
      case SetModel inner -> inner.type();
    };
  }

  static List<NumberedStep> of(MethodsModel methods) {
    List<NumberedStep> all = new ArrayList<>();
    add(methods, TaskGraph.START, List.of(), all);
    return all;
  }

  private static void add(
      MethodsModel methods, int set, List<String> around, List<NumberedStep> all) {
    List<String> tags = together(around, methods.tags());
    for (StepModel step : methods.steps()) {
      int number = all.size();
      switch (step) {
        case TaskModel task ->
            all.add(new NumberedStep(number, task, set, together(tags, task.tags())));
        case SetModel inner -> {
          all.add(new NumberedStep(number, inner, set, List.of()));
          add(inner.methods(), number, tags, all);
        }
      }
    }
  }

  private static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
