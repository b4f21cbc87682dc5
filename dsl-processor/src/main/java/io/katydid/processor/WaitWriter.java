package io.katydid.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.katydid.api.Durations;
import io.katydid.api.Rate;
import io.katydid.api.WaitTime;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.Waits;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import javax.lang.model.element.VariableElement;

/** Writes how long the users of a plan wait, or at which pace they start their iterations. */
final class WaitWriter {

  private final UserModel user;
  private final SetWriter sets;

  /** The waits of tasks that have one of their own, or of their sets, by their numbers. */
  private final Map<Integer, WaitModel> ofTasks = new TreeMap<>();

  WaitWriter(UserModel user, SetWriter sets) {
    this.user = user;
    this.sets = sets;
    List<NumberedStep> steps = NumberedStep.of(user.methods());
    for (NumberedStep step : steps.stream().filter(NumberedStep::isTask).toList()) {
      waitOf(step, steps).ifPresent(wait -> ofTasks.put(step.number(), wait));
    }
  }

  private static Optional<WaitModel> waitOf(NumberedStep numbered, List<NumberedStep> steps) {
    Optional<WaitModel> own =
        switch (numbered.step()) {
          case TaskModel task -> task.waitTime();
          case SetModel set -> set.waitTime();
        };
    return numbered.set() == TaskGraph.START
        ? own
        : own.or(() -> waitOf(steps.get(numbered.set()), steps));
  }

  /** None, for users that do not wait. */
  List<MethodSpec> methods() {
    Optional<WaitModel> pace = user.waitTime().filter(WaitModel::isPace);
    if (pace.isPresent() && user.waitMethod().isEmpty()) {
      return List.of(pace(pace.get()));
    }
    List<MethodSpec> methods = new ArrayList<>();
    if (user.waitTime().isPresent() || isAnyOfTask() || user.waitMethod().isPresent()) {
      methods.add(waitNanos());
    }
    user.waitMethod().ifPresent(method -> methods.add(methodWaitNanos(method)));
    return methods;
  }

  private boolean isAnyOfTask() {
    return !ofTasks.isEmpty();
  }

  private MethodSpec waitNanos() {
    return PlanWriter.method("waitNanos")
        .returns(long.class)
        .addParameter(int.class, "node")
        .addParameter(RandomGenerator.class, "random")
        .addCode(isAnyOfTask() ? ofEachTask() : CodeBlock.of("return $L", ofClass()))
        .build();
  }

  private CodeBlock ofEachTask() {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (node) {\n$>");
    ofTasks.forEach((node, wait) -> code.add("case $L -> $L", node, drawn(wait)));
    return code.add("default -> $L$<};\n", ofClass()).build();
  }

  private CodeBlock ofClass() {
    return user.waitMethod()
        .map(method -> CodeBlock.of("BY_METHOD; // $L()\n", method.name()))
        .or(() -> user.waitTime().map(WaitWriter::drawn))
        .orElseGet(() -> CodeBlock.of("0;\n"));
  }

  private static CodeBlock drawn(WaitModel wait) {
    return switch (wait.forms().getFirst()) {
      case CONSTANT -> constant(time(wait, "value"));
      case UNIFORM -> uniform(time(wait, "min"), time(wait, "max"));
      case EXPONENTIAL -> exponential(time(wait, "mean"));
      case LOG_NORMAL -> logNormal(time(wait, "median"), time(wait, "p95"));
      case PACING, THROUGHPUT -> throw new IllegalStateException("a pace is no wait");
    };
  }

  private static Duration time(WaitModel wait, String member) {
    return Durations.parse(wait.text(member).value());
  }

  private static CodeBlock constant(Duration time) {
    return CodeBlock.of("$L; // $L\n", PlanWriter.literal(time), Durations.format(time));
  }

  private static CodeBlock uniform(Duration min, Duration max) {
    return CodeBlock.of(
        "random.nextLong($L, $L + 1); // $L to $L\n",
        PlanWriter.literal(min),
        PlanWriter.literal(max),
        Durations.format(min),
        Durations.format(max));
  }

  private static CodeBlock exponential(Duration mean) {
    return CodeBlock.of(
        "$T.exponential($L, random); // mean $L\n",
        Waits.class,
        PlanWriter.literal(mean),
        Durations.format(mean));
  }

  private static CodeBlock logNormal(Duration median, Duration p95) {
    return CodeBlock.of(
        "$T.logNormal($L, $L, random); // median $L, p95 $L\n",
        Waits.class,
        PlanWriter.literal(median),
        PlanWriter.literal(p95),
        Durations.format(median),
        Durations.format(p95));
  }

  private MethodSpec methodWaitNanos(CallModel method) {
    CodeBlock argument = CodeBlock.of(method.parameters().isEmpty() ? "" : "scope.virtualUser()");
    return PlanWriter.calling(
            PlanWriter.method("methodWaitNanos")
                .returns(long.class)
                .addParameter(int.class, "node")
                .addParameter(sets.userType(), "user")
                .addParameter(UserScope.class, "scope"),
            List.of(method))
        .addStatement(
            "return $T.ofMethod($L.$L($L))",
            Waits.class,
            sets.instance(TaskGraph.START),
            method.name(),
            argument)
        .build();
  }

  private static MethodSpec pace(WaitModel wait) {
    boolean isThroughput = wait.texts().containsKey("throughput");
    MemberValue<String> text = wait.text(isThroughput ? "throughput" : "pacing");
    return PlanWriter.method("pace")
        .returns(ParameterizedTypeName.get(Optional.class, Pace.class))
        .addCode(
            "return $T.of(new $T($L, $T.$L, $T.$L)); // $L\n",
            Optional.class,
            Pace.class,
            PlanWriter.literal(
                isThroughput ? interval(text.value()) : Durations.parse(text.value())),
            WaitTime.Per.class,
            constantOf(wait.per(), WaitTime.Per.USER),
            WaitTime.Behind.class,
            constantOf(wait.behind(), WaitTime.Behind.BURST),
            isThroughput
                ? Rate.parse(text.value())
                : Durations.format(Durations.parse(text.value())))
        .build();
  }

  /** From one iteration to the next, rounded to nanoseconds. */
  private static Duration interval(String throughput) {
    return Duration.ofNanos(Math.round(1e9 / Rate.parse(throughput).perSecond()));
  }

  private static String constantOf(
      Optional<MemberValue<VariableElement>> written, Enum<?> byDefault) {
    return written.map(it -> it.value().getSimpleName().toString()).orElseGet(byDefault::name);
  }
}
