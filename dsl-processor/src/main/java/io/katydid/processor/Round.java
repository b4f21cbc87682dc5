package io.katydid.processor;

import static java.util.stream.Collectors.toSet;

import io.katydid.processor.UserModel.MethodsModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads, validates and writes the types of one round of annotation processing. */
final class Round {

  private final Elements elements;
  private final Collection<TypeElement> types;
  private final Sources sources;
  private final SharedNames queues;
  private final ProvidedTypes provided;
  private final UserReader reader;
  private final LoadTestReader tests;
  private final SourceText source;
  private final FeedFiles files;
  private final PlanFiler filer;
  private final Diagnostics diagnostics;

  Round(
      ProcessingEnvironment environment,
      Sources sources,
      SharedNames queues,
      Collection<TypeElement> types) {
    this.sources = sources;
    this.queues = queues;
    this.elements = environment.getElementUtils();
    this.types = types;
    this.source = SourceText.in(environment);
    this.provided = new ProvidedTypes(elements, environment.getTypeUtils(), types);
    this.reader = new UserReader(environment, sources, source, provided);
    this.tests = new LoadTestReader(elements);
    this.files = new FeedFiles(environment);
    this.filer = new PlanFiler(environment.getFiler(), elements);
    this.diagnostics = new Diagnostics(environment.getMessager(), source);
    types.stream()
        .filter(type -> user(type).isPresent() || isSet(type))
        .flatMap(type -> ClassHierarchy.of(type).stream())
        .forEach(sources::addSuperclass);
  }

  /** Checks all types but those that are not resolved, and returns the names of these. */
  List<String> check() {
    Unresolved unresolved = new Unresolved(elements);
    List<String> deferred = new ArrayList<>();
    for (TypeElement type : types) {
      if (unresolved.in(type) || LombokConstructor.isDue(type, elements)) {
        deferred.add(type.getQualifiedName().toString());
      } else {
        check(type);
      }
    }
    return deferred;
  }

  /** When there is no other round, reports which types would have needed one. */
  void end() {
    Problems problems = new Problems();
    types.stream()
        .filter(type -> LombokConstructor.isDue(type, elements))
        .forEach(
            type -> problems.add(Message.LOMBOK_MISSING, Origin.of(type), type.getSimpleName()));
    problems.found().forEach(diagnostics::report);
  }

  private void check(TypeElement type) {
    Problems problems = new Problems();
    user(type).ifPresentOrElse(user -> user(type, user, problems), () -> noUser(type, problems));
    if (ProvidedTypes.isRegistered(type)) {
      register(type, problems);
    }
    new InjectionValidator(problems).validate(type);
    Annotations.carriers(type).forEach(element -> loadTest(element, problems));
    new HostMembersValidator(problems).validate(type, tests);
    problems.found().forEach(diagnostics::report);
  }

  private void register(TypeElement provider, Problems problems) {
    boolean isProvider = provided.made(provider.asType()).isPresent();
    ProviderValidator.validate(provider, isProvider, problems);
    if (!problems.haveErrors()) {
      filer.put(provider, problems);
    }
  }

  private void user(TypeElement type, Declaration declaration, Problems problems) {
    UserModel user = reader.read(type, declaration);
    new UserValidator(elements, problems).validate(user);
    queues.validate(user, problems);
    Stream.concat(Stream.of(type), user.methods().allSets())
        .forEach(each -> methods(each, problems));
    source.reportTexts(type);
    source.reportGoTos(type, user.methods().allNames().toList());
    if (!problems.haveErrors()) {
      ReachValidator.validate(user.methods(), source.goTosOf(type), problems);
      filer.put(user, problems);
    }
  }

  private void noUser(TypeElement type, Problems problems) {
    if (isSet(type)) {
      placement(type, problems);
    } else if (sources.isSuperclass(type) || isAbstractClass(type)) {
      MethodsModel methods = reader.methods(type);
      new WaitsValidator(type, problems).validate(reader.waitTime(type), methods);
      reader.tls(type).ifPresent(new TlsValidator(problems)::validate);
      reader.connections(type).ifPresent(new ConnectionsValidator(elements, problems)::validate);
      new MethodsValidator(type, problems).validateSuperclass(methods);
      methods(type, problems);
      new ClientFactoryValidator(type, problems)
          .validate(reader.clientFactories(type), reader.connections(type), reader.tls(type));
      reader.runMethods(type).calls().forEach(new CallValidator(type, problems)::runMethod);
    } else {
      new MisplacedValidator(type, problems).validate();
    }
  }

  /** Checks what is written at single methods. */
  private void methods(TypeElement type, Problems problems) {
    new ExpectValidator(elements, problems).validate(type);
    new TransactionValidator(elements, problems).validate(type);
    new TagValidator(elements, problems).validate(type);
  }

  private void loadTest(Element element, Problems problems) {
    SelectionValidator selection = new SelectionValidator(reader::methods, problems);
    ScenarioValidator scenarios = new ScenarioValidator(problems);
    tests.written(element).ifPresent(scenarios::validate);
    tests.written(element).ifPresent(new ReplayValidator(files, problems)::validate);
    scenarios.unused(element, tests.scenarios(element), tests.effective(element));
    MadeClassesValidator made = new MadeClassesValidator(problems);
    Stream.of(Annotations.LOAD_TEST, Annotations.COMPARE)
        .flatMap(type -> Declaration.find(type, element, elements).stream())
        .forEach(made::shape);
    Declaration.find(Annotations.LOAD_TEST, element, elements).ifPresent(made::listeners);
    Stream.of(
            tests.written(element),
            tests.writtenSearch(element),
            tests.writtenComparison(element).map(CompareModel::load))
        .flatMap(Optional::stream)
        .forEach(selection::validate);
    tests.writtenSearch(element).ifPresent(new LoadValidator(problems)::validate);
    tests.writtenComparison(element).ifPresent(new CompareValidator(problems)::validate);
    if (LoadTestReader.isComparison(element)) {
      new LoadTestMethodValidator(problems).validate(element);
    }
    List<SloModel> slos = tests.objectives(element);
    SloValidator validator = new SloValidator(problems);
    List<SloModel> inherited = new ArrayList<>(tests.effectiveObjectives(element));
    inherited.removeAll(slos);
    validator.validate(slos, inherited);
    tests
        .effective(element)
        .ifPresent(test -> {
          new LoadTestMethodValidator(problems)
              .validate(element, tests.effectiveObjectives(element));
          new SloStageValidator(problems).validate(slos, test);
          new SloTagValidator(problems).validate(slos, selection.selected(test));
          new SloScenarioValidator(problems).validate(slos, test.scenarioNames());
          names(slos, test.allDeclaredUsers(), validator);
        });
    tests
        .effectiveSearch(element)
        .ifPresent(search -> {
          new LoadTestMethodValidator(problems).validate(element);
          new CapacityValidator(problems).objectives(element, tests.effectiveObjectives(element));
          new SloTagValidator(problems).validate(slos, selection.selected(search));
          new SloScenarioValidator(problems).validate(slos, search.scenarioNames());
          names(slos, search.declaredUsers(), validator);
        });
    if (tests.effective(element).isEmpty() && tests.effectiveSearch(element).isEmpty()) {
      validator.unused(slos, element);
    }
  }

  private void names(List<SloModel> slos, List<TypeElement> users, SloValidator validator) {
    List<MadeModel> all = users.stream().map(reader::made).toList();
    namesOf(all).ifPresent(made -> validator.names(slos, made));
    metricsOf(all).ifPresent(made -> validator.metrics(slos, made));
  }

  /** The counters and gauges of a load test; empty if there may be others. */
  private static Optional<Set<String>> metricsOf(List<MadeModel> users) {
    return users.stream().allMatch(made -> made.metrics().isPresent())
        ? Optional.of(
            users.stream()
                .flatMap(made -> made.metrics().stream())
                .flatMap(Set::stream)
                .collect(toSet()))
        : Optional.empty();
  }

  /** The names of what a load test measures; empty if there may be others. */
  private static Optional<MadeNames> namesOf(List<MadeModel> users) {
    return users.stream().allMatch(made -> made.names().isPresent())
        ? Optional.of(
            users.stream()
                .flatMap(made -> made.names().stream())
                .reduce(MadeNames.NONE, MadeNames::plus))
        : Optional.empty();
  }

  /** A set is checked with the class around it. */
  private void placement(TypeElement set, Problems problems) {
    boolean isPlaced =
        set.getEnclosingElement() instanceof TypeElement around
            && (user(around).isPresent()
                || isSet(around)
                || sources.isSuperclass(around)
                || isAbstractClass(around));
    if (!isPlaced) {
      problems.add(Message.SET_MISPLACED, Origin.of(set), set.getSimpleName());
    }
  }

  private static boolean isSet(TypeElement type) {
    return Annotations.isOn(type, Annotations.TASK_SET);
  }

  private static boolean isAbstractClass(TypeElement type) {
    return type.getKind().isClass() && type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private Optional<Declaration> user(TypeElement type) {
    return Declaration.find(Annotations.USER, type, elements);
  }
}
