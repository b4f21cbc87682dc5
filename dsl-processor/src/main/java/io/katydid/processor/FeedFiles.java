package io.katydid.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Finds the files of feeds and replays while user classes are compiled: where the compiler writes
 * classes, on the class path, beside the source, and in the {@code resources} beside the root of
 * the sources, as build tools have them. Where none of them has a file, it is left to the run.
 */
final class FeedFiles {

  private static final List<Location> LOCATIONS =
      List.of(
          StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH);

  private final Filer filer;
  private final Elements elements;

  FeedFiles(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
  }

  /** The beginning of the file of this name, in the package of the user class or at the root. */
  Optional<FeedSample> sample(String name, TypeElement user) {
    return read(name, user, FeedSample::of);
  }

  /** What is read of the file of this name, in the package of the user class or at the root. */
  <T> Optional<T> read(String name, TypeElement user, Reading<T> reading) {
    return Stream.of(packageOf(user), "")
        .flatMap(in ->
            Stream.concat(
                LOCATIONS.stream()
                    .flatMap(at ->
                        read(() -> filer.getResource(at, in, name).openInputStream(), reading)
                            .stream()),
                besideSource(user, in, name)
                    .filter(Files::isRegularFile)
                    .flatMap(file -> read(() -> Files.newInputStream(file), reading).stream())))
        .findFirst();
  }

  /** A source that is no file has none; other compilers do not say where it is. */
  private Stream<Path> besideSource(TypeElement user, String in, String name) {
    try {
      Path source = Path.of(elements.getFileObjectOf(user).toUri());
      long depth = Stream.iterate(packageOf(user), it -> !it.isEmpty(), FeedFiles::outer).count();
      Path root = source.resolve("../".repeat((int) depth + 1)).normalize();
      String folder = in.replace('.', '/');
      return Stream.of(root, root.resolveSibling("resources"))
          .map(it -> it.resolve(folder).resolve(name));
    } catch (RuntimeException nowhere) {
      return Stream.of();
    }
  }

  private String packageOf(TypeElement user) {
    return elements.getPackageOf(user).getQualifiedName().toString();
  }

  /** The package that this one is in, by its name; empty at the root. */
  private static String outer(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static <T> Optional<T> read(Opening opening, Reading<T> reading) {
    try (InputStream in = opening.open()) {
      return Optional.of(reading.of(in));
    } catch (IOException | RuntimeException notThere) {
      return Optional.empty();
    }
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  /** What is made of a file. */
  interface Reading<T> {
    T of(InputStream in) throws IOException;
  }
}
