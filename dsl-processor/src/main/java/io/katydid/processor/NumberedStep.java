package io.katydid.processor;

import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A task or set with its number in the graph: each set is followed by what is in it.
 *
 * @param set the number of the set that it is in, or {@link TaskGraph#START}
 */
record NumberedStep(int number, StepModel step, int set) {

  boolean isTask() {
    return step instanceof TaskModel;
  }

  static List<NumberedStep> of(MethodsModel methods) {
    List<NumberedStep> all = new ArrayList<>();
    add(methods, TaskGraph.START, all);
    return all;
  }

  private static void add(MethodsModel methods, int set, List<NumberedStep> all) {
    for (StepModel step : methods.steps()) {
      int number = all.size();
      all.add(new NumberedStep(number, step, set));
      if (step instanceof SetModel inner) {
        add(inner.methods(), number, all);
      }
    }
  }
}
