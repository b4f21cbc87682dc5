package io.katydid.processor;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** The source as javac has parsed it. */
final class JavacSource implements SourceText {

  private final Trees trees;
  private final RepeatedAnnotations repeated;
  private final Set<Tree> reported = new HashSet<>();

  JavacSource(ProcessingEnvironment environment) {
    this.trees = Trees.instance(environment);
    this.repeated = new RepeatedAnnotations(environment.getElementUtils(), trees);
  }

  @Override
  public boolean isSeen(TypeElement type) {
    return trees.getTree(type) != null;
  }

  @Override
  public Optional<MadeNames> namesOf(TypeElement user) {
    return scan(user).flatMap(ScannedRequests::names);
  }

  @Override
  public Optional<Set<String>> metricsOf(TypeElement user) {
    return scan(user).flatMap(ScannedRequests::metrics);
  }

  @Override
  public OptionalInt requestsOf(TypeElement user, ExecutableElement task) {
    return scan(user)
        .flatMap(ScannedRequests::counter)
        .map(counter -> counter.ofTask(trees.getTree(task)))
        .orElseGet(OptionalInt::empty);
  }

  /** What a provider makes may make requests, too. */
  private Optional<ScannedRequests> scan(TypeElement user) {
    List<TypeElement> hierarchy = ClassHierarchy.of(user);
    List<ClassTree> sources = sourcesOf(user);
    return sources.size() < hierarchy.size()
            || ProviderReader.isUsedBy(user)
            || !areSetsInSight(hierarchy)
        ? Optional.empty()
        : Optional.of(RequestScanner.scan(hierarchy, sources));
  }

  @Override
  public void reportGoTos(TypeElement user, List<String> tasks) {
    for (TreePath path : pathsOf(user)) {
      goTos(user, List.of(path.getLeaf())).stream()
          .filter(goTo -> goTo.isToNone(tasks) && reported.add(goTo.at()))
          .forEach(goTo ->
              trees.printMessage(
                  Message.NEXT_UNKNOWN.kind(),
                  Message.NEXT_UNKNOWN.text(
                      user.getSimpleName(),
                      goTo.task().orElseThrow(),
                      TaskNames.instead(goTo.task().orElseThrow(), tasks)),
                  goTo.at(),
                  path.getCompilationUnit()));
    }
  }

  @Override
  public Optional<List<GoToModel>> goTosOf(TypeElement user) {
    List<GoToScanner.GoTo> goTos = goTos(user, sourcesOf(user));
    if (sourcesOf(user).size() < ClassHierarchy.of(user).size()
        || !areSetsInSight(ClassHierarchy.of(user))
        || goTos.stream().anyMatch(goTo -> goTo.task().isEmpty())) {
      return Optional.empty();
    }
    IdentityHashMap<Tree, Element> elements = new IdentityHashMap<>();
    ClassHierarchy.of(user).forEach(type -> add(type, elements));
    return Optional.of(goTos.stream().map(goTo -> model(goTo, elements)).toList());
  }

  private static GoToModel model(GoToScanner.GoTo goTo, IdentityHashMap<Tree, Element> elements) {
    return new GoToModel(
        goTo.task().orElseThrow(),
        goTo.around().stream()
            .flatMap(tree -> Stream.ofNullable(elements.get(tree)))
            .collect(toUnmodifiableSet()));
  }

  /** Adds a class, its methods, and the classes in it, by where they are written. */
  private void add(TypeElement type, IdentityHashMap<Tree, Element> elements) {
    put(type, elements);
    type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .forEach(method -> put(method, elements));
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> add(inner, elements));
  }

  private void put(Element element, IdentityHashMap<Tree, Element> elements) {
    Tree tree = trees.getTree(element);
    if (tree != null) {
      elements.put(tree, element);
    }
  }

  private List<GoToScanner.GoTo> goTos(TypeElement user, List<? extends Tree> classes) {
    return GoToScanner.scan(classes, ScannedNames.of(ClassHierarchy.of(user), sourcesOf(user)));
  }

  /** Whether all that task sets do is written in the user class: they have no superclass. */
  private static boolean areSetsInSight(List<TypeElement> hierarchy) {
    return hierarchy.stream()
        .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
        .filter(type -> Annotations.isOn(type, Annotations.TASK_SET))
        .allMatch(set ->
            ClassHierarchy.of(set).size() == 1
                && !ProviderReader.isUsedBy(set)
                && areSetsInSight(List.of(set)));
  }

  private List<ClassTree> sourcesOf(TypeElement user) {
    return ClassHierarchy.of(user).stream().map(trees::getTree).filter(Objects::nonNull).toList();
  }

  private List<TreePath> pathsOf(TypeElement user) {
    return ClassHierarchy.of(user).stream().map(trees::getPath).filter(Objects::nonNull).toList();
  }

  @Override
  public void reportTexts(TypeElement user) {
    List<TypeElement> hierarchy = ClassHierarchy.of(user);
    List<ClassTree> sources = sourcesOf(user);
    ScannedNames declared = ScannedNames.of(hierarchy, sources);
    for (TreePath path : pathsOf(user)) {
      if (imports("Http", path.getCompilationUnit())) {
        report(PathScanner.findings(path.getLeaf(), declared), path);
        report(RequestStepScanner.findings(path.getLeaf(), declared), path);
      }
      if (imports("VirtualUser", path.getCompilationUnit())) {
        report(PauseScanner.findings(path.getLeaf(), declared), path);
      }
    }
  }

  /** A superclass is reported once, however many user classes have it. */
  private void report(List<PathScanner.Finding> all, TreePath type) {
    for (PathScanner.Finding found : all) {
      if (reported.add(found.at())) {
        trees.printMessage(
            found.message().kind(), found.text(), found.at(), type.getCompilationUnit());
      }
    }
  }

  /** Inside methods, javac does not know yet which type a name means. */
  private static boolean imports(String ourType, CompilationUnitTree unit) {
    Set<String> names = Set.of("io.katydid.api." + ourType, "io.katydid.api.*");
    return unit.getImports().stream()
        .map(imported -> imported.getQualifiedIdentifier().toString())
        .anyMatch(names::contains);
  }

  @Override
  public List<? extends Element> membersOf(TypeElement type) {
    ClassTree tree = trees.getTree(type);
    return tree == null
        ? type.getEnclosedElements()
        : type.getEnclosedElements().stream()
            .sorted(comparingInt(member -> tree.getMembers().indexOf(trees.getTree(member))))
            .toList();
  }

  @Override
  public boolean report(Kind kind, String text, Origin origin) {
    Optional<Tree> tree = repeated.treeOf(origin);
    tree.ifPresent(at ->
        trees.printMessage(kind, text, at, trees.getPath(origin.element()).getCompilationUnit()));
    return tree.isPresent();
  }
}
