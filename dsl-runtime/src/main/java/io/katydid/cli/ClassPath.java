package io.katydid.cli;

import io.katydid.os.ModulePath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Directories and jars that classes are loaded from.
 *
 * @param entries the directories and jars; one that does not exist holds nothing
 */
record ClassPath(List<Path> entries) {

  private static final String SUFFIX = ".class";

  /** One folder alone. */
  static ClassPath of(Path folder) {
    return new ClassPath(List.of(folder));
  }

  /**
   * The class path of a class loader: what the virtual machine was started with, and what a build
   * tool that runs us inside itself has added.
   *
   * @param started the value of {@code java.class.path}
   * @param modules the value of {@code jdk.module.path}, whose classes are there, too
   */
  static ClassPath of(ClassLoader loader, String started, String modules) {
    Stream<Path> added =
        loader instanceof URLClassLoader urls
            ? Stream.of(urls.getURLs()).filter(ClassPath::isFile).map(ClassPath::path)
            : Stream.of();
    Stream<Path> given =
        Stream.of(started.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of);
    return new ClassPath(
        Stream.of(added, given, ModulePath.entries(modules).stream())
            .flatMap(paths -> paths)
            .distinct()
            .toList());
  }

  private static boolean isFile(URL url) {
    return url.getProtocol().equals("file");
  }

  private static Path path(URL url) {
    return Path.of(URI.create(url.toString()));
  }

  /** The binary names of all classes, sorted. */
  Set<String> classNames() {
    return entries.stream()
        .flatMap(entry -> files(entry).stream())
        .filter(file -> file.endsWith(SUFFIX))
        .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The files of a directory or jar, relative to it, with slashes. */
  private static List<String> files(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        return filesOfDirectory(entry);
      }
      return Files.isRegularFile(entry) ? filesOfJar(entry) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + entry + ", which is on the class path", e);
    }
  }

  private static List<String> filesOfDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
          .toList();
    }
  }

  private static List<String> filesOfJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }
}
