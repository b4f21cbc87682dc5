package io.katydid.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.StepModel.SetModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how a plan makes the task sets of a user, and what holds them: a class with the user and
 * the instance of each set, in place of the user class itself.
 */
final class SetWriter {

  private final ClassName type;
  private final ClassName holder;
  private final List<NumberedStep> sets;
  private final ResourceWriter resources;

  SetWriter(UserModel user, ClassName plan, ResourceWriter resources) {
    this.type = ClassName.get(user.type());
    this.holder = plan.nestedClass(holderBeside(type));
    this.sets =
        NumberedStep.of(user.methods()).stream()
            .filter(step -> step.step() instanceof SetModel)
            .toList();
    this.resources = resources;
  }

  /** Another name than that of the user class, which would be hidden by it. */
  private static String holderBeside(ClassName user) {
    return user.simpleNames().getFirst().equals("Sets") ? "TaskSets" : "Sets";
  }

  boolean isUsed() {
    return !sets.isEmpty();
  }

  /** What the methods of the plan are passed as the user. */
  ClassName userType() {
    return isUsed() ? holder : type;
  }

  /** The instance on which the methods of a set are called, or those of the user itself. */
  CodeBlock instance(int set) {
    return !isUsed()
        ? CodeBlock.of("user")
        : set == TaskGraph.START ? CodeBlock.of("user.user") : CodeBlock.of("user.$L", field(set));
  }

  private static String field(int set) {
    return "set" + set;
  }

  TypeSpec holder() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(holder)
            .addJavadoc("A user, and the task sets that it has come to.\n")
            .addAnnotation(setsComeLater())
            .addModifiers(STATIC, FINAL)
            .addField(type, "user", PRIVATE, FINAL);
    for (NumberedStep set : sets) {
      builder.addField(typeOf(set), field(set.number()), PRIVATE);
    }
    return builder
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(type, "user")
                .addStatement("this.user = user")
                .build())
        .build();
  }

  /** Who checks user classes for nulls checks their plans, too. */
  private static AnnotationSpec setsComeLater() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "NullAway.Init")
        .build();
  }

  /** Makes a set, and runs what it has for the start. */
  MethodSpec enter() {
    List<CallModel> calls = new ArrayList<>();
    MethodSpec.Builder method = PlanWriter.ofUser("enter", "set", holder);
    for (NumberedStep numbered : sets) {
      SetModel set = (SetModel) numbered.step();
      CallModel constructor = set.constructors().getFirst();
      method
          .beginControlFlow("case $L ->", numbered.number())
          .addStatement(
              "user.$L = $L($L)",
              field(numbered.number()),
              creation(numbered),
              resources.arguments(constructor));
      calls.add(constructor);
      for (CallModel start : set.methods().onStart()) {
        method.addCode(PlanWriter.expect(start)).addStatement(call(numbered, start));
        if (!start.expected().isEmpty()) {
          method.addStatement("scope.expect()");
        }
        calls.add(start);
      }
      method.endControlFlow();
    }
    return PlanWriter.endOfNodes(PlanWriter.calling(method, calls), "set");
  }

  private CodeBlock creation(NumberedStep set) {
    return ((SetModel) set.step()).type().getModifiers().contains(Modifier.STATIC)
        ? CodeBlock.of("new $T", typeOf(set))
        : CodeBlock.of("$L.new $L", instance(set.set()), set.step().name());
  }

  /** Runs what sets have for their end; most have nothing. */
  MethodSpec leave() {
    List<CallModel> calls = new ArrayList<>();
    MethodSpec.Builder method = PlanWriter.ofUser("leave", "set", holder);
    for (NumberedStep numbered : sets) {
      for (CallModel stop : ((SetModel) numbered.step()).methods().onStop()) {
        method.addCode(
            "case $L -> $L",
            numbered.number(),
            PlanWriter.arm(PlanWriter.expect(stop), call(numbered, stop)));
        calls.add(stop);
      }
    }
    return PlanWriter.calling(method, calls)
        .beginControlFlow("default ->")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  boolean hasStops() {
    return sets.stream().anyMatch(set -> !((SetModel) set.step()).methods().onStop().isEmpty());
  }

  private CodeBlock call(NumberedStep set, CallModel call) {
    return CodeBlock.of(
        "$L.$L($L)", instance(set.number()), call.name(), resources.arguments(call));
  }

  private static ClassName typeOf(NumberedStep set) {
    return ClassName.get(((SetModel) set.step()).type());
  }
}
