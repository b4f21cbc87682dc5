package io.katydid.processor;

import io.katydid.api.Protocol;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.ConnectionsModel;
import io.katydid.processor.UserModel.DroppedModel;
import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.RunMethodsModel;
import io.katydid.processor.UserModel.SettingsModel;
import io.katydid.processor.UserModel.StrayModel;
import io.katydid.processor.UserModel.WaitMethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads user classes: elements in, {@link UserModel}s out. Judges nothing. */
final class UserReader {

  private final Elements elements;
  private final Types types;
  private final Sources sources;
  private final SourceText text;
  private final ProviderReader providers;
  private final FeedReader feeds;
  private final TurnReader turns;
  private final MadeReader made;

  UserReader(
      ProcessingEnvironment environment, Sources sources, SourceText text, ProvidedTypes provided) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.sources = sources;
    this.text = text;
    this.providers = new ProviderReader(elements, types, provided);
    this.feeds = new FeedReader(environment, sources);
    this.turns = new TurnReader(elements);
    this.made = new MadeReader(elements, text);
  }

  UserModel read(TypeElement type, Declaration user) {
    MethodsModel methods = methods(type);
    return new UserModel(
        type,
        settings(user),
        waitTime(type),
        connections(type),
        tls(type),
        constructors(type),
        methods,
        runMethods(type),
        clientFactories(type),
        made.read(type, methods));
  }

  /** What the users of a class measure. */
  MadeModel made(TypeElement type) {
    return made.read(type, methods(type));
  }

  /** The annotated methods that this class has for a run. */
  RunMethodsModel runMethods(TypeElement type) {
    return new RunMethodsModel(
        runMethods("@BeforeRun", Annotations.BEFORE_RUN, type),
        runMethods("@AfterRun", Annotations.AFTER_RUN, type));
  }

  /** The methods that this class has which return its HTTP client. */
  List<CallModel> clientFactories(TypeElement type) {
    return runMethods("@HttpClientFactory", Annotations.HTTP_CLIENT_FACTORY, type);
  }

  private List<CallModel> runMethods(String role, String annotation, TypeElement type) {
    return annotated(inheritedFirst(type), annotation)
        .map(found -> call(role, found.method(), type))
        .toList();
  }

  /** The annotated methods that an instance of this class has. */
  MethodsModel methods(TypeElement type) {
    List<ExecutableElement> methods = inheritedFirst(type);
    return new MethodsModel(
        steps(type, methods),
        annotated(methods, Annotations.ON_START)
            .map(start -> call("@OnStart", start.method(), type))
            .toList(),
        annotated(methods, Annotations.ON_STOP)
            .map(stop -> call("@OnStop", stop.method(), type))
            .toList(),
        annotated(methods, Annotations.ON_REQUEST)
            .map(found -> call(CallModel.ON_REQUEST, found.method(), type))
            .toList(),
        annotated(methods, Annotations.WAIT_TIME)
            .filter(wait -> !Annotations.isOn(wait.method(), Annotations.TASK))
            .map(wait -> waitMethod(wait, type))
            .toList(),
        methods.stream().flatMap(method -> dropped(method, type).stream()).toList(),
        strays(type, methods),
        inherited(Annotations.SEQUENTIAL, type).isPresent(),
        ClassHierarchy.of(type).stream().flatMap(this::tags).distinct().toList());
  }

  /** Those that are written at this element. */
  private Stream<String> tags(Element element) {
    return find(Annotations.TAG, element).stream()
        .flatMap(tag -> tag.texts("value").stream())
        .map(MemberValue::value);
  }

  /** In the order of declaration, those of superclasses first. */
  private List<StepModel> steps(TypeElement type, List<ExecutableElement> methods) {
    return ClassHierarchy.of(type).stream()
        .flatMap(ancestor -> text.membersOf(ancestor).stream())
        .flatMap(member -> step(member, type, methods).stream())
        .toList();
  }

  private Optional<StepModel> step(
      Element member, TypeElement type, List<ExecutableElement> methods) {
    return switch (member) {
      case TypeElement set when !isHidden(set, type) ->
          find(Annotations.TASK_SET, set).map(found -> set(set, found, type));
      case ExecutableElement method when methods.contains(method) ->
          find(Annotations.TASK, method).map(found -> task(method, found, type));
      default -> Optional.empty();
    };
  }

  /** Whether a class of the same name in a subclass has taken its place. */
  private boolean isHidden(TypeElement set, TypeElement type) {
    return ClassHierarchy.of(type).stream()
        .flatMap(ancestor -> ElementFilter.typesIn(ancestor.getEnclosedElements()).stream())
        .anyMatch(other -> elements.hides(other, set));
  }

  private TaskModel task(ExecutableElement method, Declaration task, TypeElement type) {
    return new TaskModel(
        call("@Task", method, type),
        reported(task, method, type).integer("value"),
        find(Annotations.WAIT_TIME, method).map(wait -> WaitModel.of(reported(wait, method, type))),
        isUncertain(type) ? OptionalInt.empty() : text.requestsOf(type, method),
        find(Annotations.TRANSACTION, method)
            .map(found -> reported(found, method, type).text("value")),
        tags(method).toList(),
        turns.read(method, found -> reported(found, method, type)));
  }

  private SetModel set(TypeElement set, Declaration declaration, TypeElement type) {
    Declaration found = reported(declaration, set, type);
    return new SetModel(
        set,
        originOf(set, type),
        found.integer("value"),
        found.integer("leaveAfter"),
        found.integer("leaveWeight"),
        turns.read(set, turn -> reported(turn, set, type)),
        waitTime(set),
        constructors(set),
        methods(set));
  }

  private List<StrayModel> strays(TypeElement type, List<ExecutableElement> methods) {
    return Stream.concat(Stream.of(type), methods.stream())
        .flatMap(member -> turns.strays(member, found -> reported(found, member, type)))
        .toList();
  }

  /**
   * Whether it is not known how often tasks are run, or, as a set may use what the class around it
   * has, which requests they make.
   */
  private boolean isUncertain(TypeElement type) {
    return Annotations.isOn(type, Annotations.TASK_SET)
        || text.goTosOf(type).filter(List::isEmpty).isEmpty();
  }

  private WaitMethodModel waitMethod(Annotated wait, TypeElement type) {
    return new WaitMethodModel(
        call("@WaitTime", wait.method(), type),
        WaitModel.of(reported(wait.annotation(), wait.method(), type)));
  }

  private Optional<DroppedModel> dropped(ExecutableElement method, TypeElement type) {
    return Annotations.OF_USERS.stream().anyMatch(role -> Annotations.isOn(method, role))
        ? Optional.empty()
        : ClassHierarchy.of(type).stream()
            .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
            .filter(it -> elements.overrides(method, it, type) || elements.hides(method, it))
            .filter(it -> !it.getModifiers().contains(Modifier.ABSTRACT))
            .flatMap(above -> roles(above).map(role -> dropped(role, method, above, type)))
            .findFirst();
  }

  private DroppedModel dropped(
      String role, ExecutableElement method, ExecutableElement above, TypeElement type) {
    return new DroppedModel(call(role, method, type), ownerOf(above));
  }

  /** The annotations for which a method is run. */
  private static Stream<String> roles(ExecutableElement method) {
    return Annotations.ours(method)
        .filter(annotation -> Annotations.OF_CALLS.contains(Declaration.nameOf(annotation)))
        .map(annotation -> "@" + annotation.getAnnotationType().asElement().getSimpleName());
  }

  private static String ownerOf(ExecutableElement task) {
    return Enclosing.type(task).getSimpleName().toString();
  }

  private record Annotated(ExecutableElement method, Declaration annotation) {}

  private Stream<Annotated> annotated(List<ExecutableElement> methods, String annotation) {
    return methods.stream()
        .flatMap(
            method -> find(annotation, method).map(found -> new Annotated(method, found)).stream());
  }

  private static SettingsModel settings(Declaration user) {
    return new SettingsModel(
        user.text("host"),
        user.integer("weight"),
        user.written().containsKey("weight"),
        user.integer("fixedCount"),
        user.text("lifetime"),
        user.flag("replaced"),
        http2(user),
        user.text("connectTimeout"),
        user.text("responseTimeout"),
        user.text("timeout"));
  }

  /** Where it is written that requests are sent by HTTP/2. */
  private static Optional<Origin> http2(Declaration user) {
    return user.written("protocol", VariableElement.class)
        .filter(stated -> stated.value().getSimpleName().contentEquals(Protocol.HTTP_2.name()))
        .map(MemberValue::origin);
  }

  /** How an instance of this class waits. */
  Optional<WaitModel> waitTime(TypeElement type) {
    return inherited(Annotations.WAIT_TIME, type).map(WaitModel::of);
  }

  /** How the connections of an instance of this class are secured. */
  Optional<Declaration> tls(TypeElement type) {
    return inherited(Annotations.TLS, type);
  }

  /** Which requests of an instance of this class share a connection. */
  Optional<ConnectionsModel> connections(TypeElement type) {
    return inherited(Annotations.CONNECTIONS, type).map(UserReader::connectionsModel);
  }

  private Optional<Declaration> inherited(String annotation, TypeElement type) {
    return ClassHierarchy.of(type).reversed().stream()
        .flatMap(ancestor -> find(annotation, ancestor).stream())
        .findFirst()
        .map(found -> reported(found, found.element(), type));
  }

  private static ConnectionsModel connectionsModel(Declaration connections) {
    return new ConnectionsModel(
        connections.written("per", VariableElement.class),
        connections.written("pool", Integer.class),
        connections.written("client", VariableElement.class));
  }

  private List<CallModel> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .map(constructor -> call("constructor", constructor, type))
        .toList();
  }

  private CallModel call(String role, ExecutableElement element, TypeElement user) {
    var type = (ExecutableType) types.asMemberOf((DeclaredType) user.asType(), element);
    List<CallModel.ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < element.getParameters().size(); i++) {
      Element parameter = element.getParameters().get(i);
      TypeMirror parameterType = type.getParameterTypes().get(i);
      parameters.add(
          new CallModel.ParameterModel(
              parameter.getSimpleName().toString(),
              parameterType,
              providers.of(parameter, parameterType),
              feeds.of(parameter, parameterType, user),
              queue(parameter, parameterType, user),
              originOf(parameter, user)));
    }
    return new CallModel(role, element, parameters, expected(element), originOf(element, user));
  }

  private Optional<SharedModel> queue(Element parameter, TypeMirror type, TypeElement user) {
    return find(Annotations.SHARED, parameter)
        .map(found ->
            SharedModel.of(
                reported(found, parameter, user),
                parameter.getSimpleName().toString(),
                type,
                originOf(parameter, user)));
  }

  private List<Integer> expected(ExecutableElement method) {
    return find(Annotations.EXPECT, method).stream()
        .flatMap(expect -> expect.integers("value").stream())
        .map(MemberValue::value)
        .toList();
  }

  /** All methods, those of superclasses first, without those that are overridden or hidden. */
  private List<ExecutableElement> inheritedFirst(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement ancestor : ClassHierarchy.of(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
        methods.removeIf(inherited ->
            elements.overrides(method, inherited, type) || elements.hides(method, inherited));
        methods.add(method);
      }
    }
    return methods;
  }

  private Optional<Declaration> find(String annotation, Element element) {
    return Declaration.find(annotation, element, elements);
  }

  private Declaration reported(Declaration declaration, Element at, TypeElement user) {
    return sources.contain(at) ? declaration : declaration.reportedAt(Origin.of(user));
  }

  private Origin originOf(Element element, TypeElement user) {
    return Origin.of(sources.contain(element) ? element : user);
  }
}
