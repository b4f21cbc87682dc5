package io.katydid.os;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module path of a JVM, whose entries may be modules, and directories that have some. */
public final class ModulePath {

  private ModulePath() {}

  /**
   * The directory or jar of each module.
   *
   * @param path as in the system property {@code jdk.module.path}, may be empty
   */
  public static List<Path> entries(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> modules(Path.of(entry)))
        .toList();
  }

  private static Stream<Path> modules(Path entry) {
    return ModuleFinder.of(entry).findAll().stream()
        .map(ModuleReference::location)
        .flatMap(location -> location.map(Path::of).stream())
        .sorted();
  }
}
