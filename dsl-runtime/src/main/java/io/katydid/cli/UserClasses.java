package io.katydid.cli;

import static java.util.stream.Collectors.partitioningBy;

import io.katydid.api.User;
import io.katydid.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user classes that can be run: those with a generated plan.
 *
 * <p>{@code Shopper} has {@code Shopper_Plan} beside it, and {@code Outer.Inner} has {@code
 * Outer_Inner_Plan}.
 */
final class UserClasses {

  /** The message where there is nothing to choose from. */
  static final String NONE = "no class on the class path (java -cp) has a generated plan";

  private static final String PLAN = "_Plan";

  private final ClassLoader loader;
  private final ClassPath classPath;
  private final SourceCompiler compiler;

  UserClasses(ClassLoader loader, ClassPath classPath, SourceCompiler compiler) {
    this.loader = loader;
    this.classPath = classPath;
    this.compiler = compiler;
  }

  /**
   * What is on the class path and the module path of this process.
   *
   * @param compiler of source files that are named
   */
  static UserClasses ofThisProcess(SourceCompiler compiler) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new UserClasses(
        loader,
        ClassPath.of(
            loader,
            System.getProperty("java.class.path", ""),
            System.getProperty("jdk.module.path", "")),
        compiler);
  }

  /** The full names of all, sorted. */
  List<String> names() {
    return all().stream().map(Class::getCanonicalName).sorted().toList();
  }

  /**
   * All user classes of the source files among these names, which are compiled, and the classes of
   * the other names.
   *
   * @throws IllegalArgumentException as {@link #find}, and if a file does not compile or has none
   * @throws IllegalStateException if files cannot be compiled here
   */
  List<Class<?>> findAll(List<String> names) {
    Map<Boolean, List<String>> split = names.stream().collect(partitioningBy(SourceFiles::isOne));
    return Stream.concat(
            compiled(split.getOrDefault(true, List.of())).stream(),
            split.getOrDefault(false, List.of()).stream().map(this::find))
        .toList();
  }

  private List<Class<?>> compiled(List<String> files) {
    return files.isEmpty()
        ? List.of()
        : compiler.compile(new SourceFiles(files), classPath, loader).all();
  }

  /**
   * The class of this name. One named in full is found without a plan too; the run reports what it
   * lacks.
   *
   * @param name in full, or its end where only one has it: {@code Shopper}, or {@code Outer.Inner}
   * @throws IllegalArgumentException if there is none, or more than one; the message lists them
   */
  Class<?> find(String name) {
    return load(name).orElseGet(() -> findAmongAll(name));
  }

  private Class<?> findAmongAll(String name) {
    List<Class<?>> all = all();
    List<Class<?>> found = all.stream().filter(each -> isNamed(each, name)).toList();
    return switch (found.size()) {
      case 0 -> throw new IllegalArgumentException(unknown(name, all));
      case 1 -> found.get(0);
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is the name of several user classes; give it in full:%s"
                  .formatted(name, list(found)));
    };
  }

  /** Whether it is its name in full, or the end of that: {@code Inner}, {@code Outer.Inner}. */
  private static boolean isNamed(Class<?> userClass, String name) {
    return ("." + userClass.getCanonicalName()).endsWith("." + name.replace('$', '.'));
  }

  private List<Class<?>> all() {
    Set<String> names = classPath.classNames();
    return names.stream()
        .filter(name -> names.contains(name.replace('$', '_') + PLAN))
        .flatMap(name -> load(name).stream())
        .filter(found -> found.isAnnotationPresent(User.class))
        .<Class<?>>map(found -> found)
        .toList();
  }

  /** Which of its dots are before nested classes is tried from the last one on. */
  private Optional<Class<?>> load(String name) {
    Optional<Class<?>> loaded = loadBinary(name);
    int dot = name.lastIndexOf('.');
    return loaded.isPresent() || dot < 0
        ? loaded
        : load(name.substring(0, dot) + '$' + name.substring(dot + 1));
  }

  private Optional<Class<?>> loadBinary(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError notThere) {
      return Optional.empty();
    }
  }

  private static String unknown(String name, List<Class<?>> all) {
    if (all.isEmpty()) {
      return "there is no user class \"%s\": %s".formatted(name, NONE);
    }
    String nearest =
        Spelling.nearest(name, all.stream().flatMap(UserClasses::spellings).toList())
            .map("; did you mean %s?"::formatted)
            .orElse(".");
    return "there is no user class \"%s\"%s The class path has:%s"
        .formatted(name, nearest, list(all));
  }

  /** How a class can be named: {@code Inner}, {@code Outer.Inner}, and in full. */
  private static Stream<String> spellings(Class<?> userClass) {
    String full = userClass.getCanonicalName();
    String nested = full.substring(userClass.getPackageName().length()).replaceFirst("^\\.", "");
    return Stream.of(userClass.getSimpleName(), nested, full);
  }

  private static String list(List<Class<?>> classes) {
    return classes.stream()
        .map(each -> "\n  " + each.getCanonicalName())
        .collect(Collectors.joining());
  }
}
