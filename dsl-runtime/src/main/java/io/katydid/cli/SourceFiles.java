package io.katydid.cli;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java source files with user classes, which a command names in place of classes.
 *
 * @param names of the files, as they were given
 */
record SourceFiles(List<String> names) {

  static final String NO_COMPILER =
      "this Java has no compiler: to run source files, use the java of a JDK, not of a JRE";

  static final String NO_PROCESSOR =
      "to run source files, add katydid-dsl-processor.jar to the class path (java -cp), or use"
          + " katydid.jar, which has it";

  private static final String SUFFIX = ".java";

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([^\\s;]+)\\s*;");

  /** Whether this is the name of such a file, and not of a class. */
  static boolean isOne(String name) {
    return name.endsWith(SUFFIX);
  }

  /**
   * Refuses files that cannot be read.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  SourceFiles {
    for (String name : names) {
      if (!Files.isReadable(Path.of(name))) {
        throw new IllegalArgumentException(
            "there is no file %s that can be read in %s"
                .formatted(name, Path.of("").toAbsolutePath()));
      }
    }
  }

  /**
   * What javac is given: with the files beside them that they need, and every annotation processor
   * of the class path.
   *
   * @param folder where classes are written
   */
  List<String> arguments(ClassPath classPath, Path folder) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", folder.toString()));
    arguments.addAll(List.of("--class-path", path(classPath.entries())));
    arguments.addAll(List.of("--source-path", path(roots())));
    arguments.addAll(List.of("-proc:full", "-implicit:class"));
    arguments.addAll(names);
    return arguments;
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  /** As a class loader has them: where the classes are, then the folders of the sources. */
  URL[] entries(Path folder) {
    return Stream.concat(Stream.of(folder), roots().stream())
        .map(SourceFiles::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("the folder " + folder + " has no URL", e);
    }
  }

  /** The folders that have the folders of the packages. */
  private List<Path> roots() {
    return names.stream().map(Path::of).map(SourceFiles::root).distinct().toList();
  }

  private static Path root(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path inside = Path.of(packageOf(file).replace('.', File.separatorChar), "x");
    Path folder = absolute.resolveSibling("x");
    return folder.endsWith(inside)
        ? folder.resolve("../".repeat(inside.getNameCount())).normalize()
        : absolute.resolveSibling("");
  }

  private static String packageOf(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Matcher declared = PACKAGE.matcher(text);
      return declared.find() ? declared.group(1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
