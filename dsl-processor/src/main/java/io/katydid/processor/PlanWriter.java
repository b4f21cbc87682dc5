package io.katydid.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections;
import io.katydid.api.Durations;
import io.katydid.api.Lifetime;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Protocol;
import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.ConnectionsModel;
import io.katydid.processor.UserModel.SettingsModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** Writes the plan of a user class that has no problem. */
final class PlanWriter {

  private static final Lifetime NO_LIFETIME = new Lifetime(0, Duration.ZERO);

  private final UserModel user;
  private final ClassName plan;
  private final ClassName type;
  private final List<NumberedStep> steps;
  private final GraphWriter graph;
  private final FeedWriter feeds;
  private final ResourceWriter resources;
  private final SetWriter sets;
  private final TaskWriter taskWriter;

  PlanWriter(UserModel user, ClassName plan) {
    this.user = user;
    this.plan = plan;
    this.type = ClassName.get(user.type());
    this.steps = NumberedStep.of(user.methods());
    this.graph = new GraphWriter(GraphBuilder.of(user.methods()));
    this.feeds = new FeedWriter(user);
    this.resources = new ResourceWriter(user, feeds);
    this.sets = new SetWriter(user, plan, resources);
    this.taskWriter = new TaskWriter(sets, resources, feeds);
  }

  JavaFile write() {
    return JavaFile.builder(plan.packageName(), planType()).indent("  ").build();
  }

  private TypeSpec planType() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(plan)
            .addOriginatingElement(user.type())
            .addJavadoc(
                "The plan of {@link $T}: how its users are made, what they do and how long they"
                    + " wait.\n\n",
                type)
            .addJavadoc("<p>Generated from the annotations of that class; change those instead.\n")
            .addAnnotation(generated())
            .addAnnotations(MadeWriter.annotations(user.made()))
            .addAnnotations(Suppressions.of(user))
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(ClassName.get(UserPlan.class), sets.userType()))
            .addMethod(contract())
            .addMethod(settings())
            .addField(graph.table())
            .addMethod(graph.accessor())
            .addMethod(newUser())
            .addMethod(run());
    if (resources.isUsed()) {
      builder.addMethod(resources.table());
    }
    if (feeds.isUsed()) {
      builder.addMethod(feeds.table());
    }
    QueueWriter queues = new QueueWriter(user);
    if (queues.isUsed()) {
      builder.addMethod(queues.table());
    }
    if (user.settings().fixedCount().value() > 0) {
      builder.addMethod(fixedCount());
    }
    if (!user.settings().lifetime().value().isEmpty() || user.settings().replaced().value()) {
      builder.addMethod(turnover());
    }
    if (user.settings().isHttp2()) {
      builder.addMethod(http2());
    }
    if (sets.isUsed()) {
      builder.addType(sets.holder()).addMethod(sets.enter());
    }
    if (sets.hasStops()) {
      builder.addMethod(sets.leave());
    }
    user.tls().ifPresent(tls -> builder.addMethod(TlsWriter.method(tls)));
    user.connections().ifPresent(strategy -> builder.addMethod(connections(strategy)));
    builder.addMethods(new ClientWriter(user).methods());
    builder.addMethods(new WaitWriter(user, sets).methods());
    user.methods().onStart().forEach(call -> builder.addMethod(lifecycle("onStart", call)));
    user.methods().onStop().forEach(call -> builder.addMethod(lifecycle("onStop", call)));
    user.methods()
        .onRequest()
        .forEach(call -> builder.addMethod(seesRequests()).addMethod(onRequest(call)));
    new RunMethodWriter(user).methods().forEach(builder::addMethod);
    return builder.build();
  }

  private static AnnotationSpec generated() {
    return AnnotationSpec.builder(Generated.class)
        .addMember("value", "$S", UserProcessor.class.getCanonicalName())
        .build();
  }

  private static MethodSpec contract() {
    return method("contract")
        .returns(int.class)
        .addStatement("return $L", UserPlan.CONTRACT)
        .build();
  }

  private MethodSpec settings() {
    SettingsModel settings = user.settings();
    return method("settings")
        .returns(UserSettings.class)
        .addCode("return new $T(\n$>$>", UserSettings.class)
        .addCode("$S, // host\n", settings.host().value())
        .addCode("$L, // weight\n", settings.weight().value())
        .addCode("$L, // connect timeout\n", literal(settings.connectTimeout()))
        .addCode("$L, // response timeout\n", literal(settings.responseTimeout()))
        .addCode("$L); // timeout\n$<$<", literal(settings.timeout()))
        .build();
  }

  private MethodSpec fixedCount() {
    return method("fixedCount")
        .returns(int.class)
        .addStatement("return $L", user.settings().fixedCount().value())
        .build();
  }

  private static MethodSpec http2() {
    return method("protocol")
        .returns(Protocol.class)
        .addStatement("return $T.$L", Protocol.class, Protocol.HTTP_2)
        .build();
  }

  private MethodSpec turnover() {
    String text = user.settings().lifetime().value();
    Lifetime lifetime = text.isEmpty() ? NO_LIFETIME : Lifetime.parse(text);
    return method("turnover")
        .returns(Turnover.class)
        .addStatement(
            "return new $T($L, $L, $L)",
            Turnover.class,
            lifetime.iterations(),
            literal(lifetime.time()),
            user.settings().replaced().value())
        .build();
  }

  private static MethodSpec connections(ConnectionsModel connections) {
    return method("connections")
        .returns(ConnectionStrategy.class)
        .addStatement("return $L", strategy(connections))
        .build();
  }

  private static CodeBlock strategy(ConnectionsModel connections) {
    if (connections.pool().isPresent()) {
      return CodeBlock.of(
          "$T.pool($L)", ConnectionStrategy.class, connections.pool().get().value());
    }
    CharSequence per =
        connections.per().map(stated -> stated.value().getSimpleName().toString()).orElse("USER");
    return CodeBlock.of("$T.per($T.$L)", ConnectionStrategy.class, Connections.Per.class, per);
  }

  private MethodSpec newUser() {
    CallModel constructor = user.constructors().getFirst();
    CodeBlock made = CodeBlock.of("new $T($L)", type, resources.arguments(constructor));
    return calling(
            method("newUser").returns(sets.userType()).addParameter(UserScope.class, "scope"),
            List.of(constructor))
        .addStatement(
            "return $L", sets.isUsed() ? CodeBlock.of("new $T($L)", sets.userType(), made) : made)
        .build();
  }

  private MethodSpec run() {
    MethodSpec.Builder method = ofUser("run", "node", sets.userType());
    List<CallModel> calls = new ArrayList<>();
    for (NumberedStep numbered : steps) {
      if (numbered.step() instanceof TaskModel task) {
        method.addCode("case $L -> $L", numbered.number(), taskWriter.arm(numbered.set(), task));
        calls.add(task.call());
      }
    }
    return endOfNodes(calling(method, calls), "node");
  }

  /** The start of a method that does something else for each node. */
  static MethodSpec.Builder ofUser(String name, String node, ClassName user) {
    return method(name)
        .addParameter(int.class, node)
        .addParameter(user, "user")
        .addParameter(UserScope.class, "scope")
        .beginControlFlow("switch ($L)", node);
  }

  static MethodSpec endOfNodes(MethodSpec.Builder method, String node) {
    return method
        .addStatement("default -> throw new $T($L)", IndexOutOfBoundsException.class, node)
        .endControlFlow()
        .build();
  }

  /** A block, where there is more to do than to call. */
  static CodeBlock arm(CodeBlock first, CodeBlock call) {
    return first.isEmpty()
        ? CodeBlock.of("$L;\n", call)
        : CodeBlock.of("{\n$>$L$L;\n$<}\n", first, call);
  }

  /** Nothing, if the method expects nothing in particular. */
  static CodeBlock expect(CallModel call) {
    return call.expected().isEmpty()
        ? CodeBlock.of("")
        : call.expected().stream()
            .map(status -> CodeBlock.of("$L", status))
            .collect(CodeBlock.joining(", ", "scope.expect(", ");\n"));
  }

  private static String literal(MemberValue<String> duration) {
    return literal(Durations.parse(duration.value()));
  }

  /** Nanoseconds, such as {@code 10_000_000L}. */
  static String literal(Duration duration) {
    return String.format(Locale.ROOT, "%,d", duration.toNanos()).replace(',', '_') + "L";
  }

  private MethodSpec lifecycle(String name, CallModel call) {
    return calling(
            method(name)
                .addParameter(sets.userType(), "user")
                .addParameter(UserScope.class, "scope"),
            List.of(call))
        .addCode(expect(call))
        .addStatement(call(TaskGraph.START, call))
        .build();
  }

  private static MethodSpec seesRequests() {
    return method("seesRequests").returns(boolean.class).addStatement("return true").build();
  }

  private MethodSpec onRequest(CallModel call) {
    String arguments =
        call.parameters().stream()
            .map(it -> it.isRequest() ? "request" : "scope.virtualUser()")
            .collect(Collectors.joining(", "));
    return calling(
            method("onRequest")
                .addParameter(OutgoingRequest.class, "request")
                .addParameter(sets.userType(), "user")
                .addParameter(UserScope.class, "scope"),
            List.of(call))
        .addStatement("$L.$L($L)", sets.instance(TaskGraph.START), call.name(), arguments)
        .build();
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }

  /** Declares what the user's own code may throw. */
  static MethodSpec.Builder calling(MethodSpec.Builder method, List<CallModel> calls) {
    List<? extends TypeMirror> thrown =
        calls.stream().flatMap(call -> call.element().getThrownTypes().stream()).toList();
    return thrown.isEmpty() ? method : method.addException(Throwable.class);
  }

  private CodeBlock call(int set, CallModel call) {
    return CodeBlock.of("$L.$L($L)", sets.instance(set), call.name(), resources.arguments(call));
  }
}
