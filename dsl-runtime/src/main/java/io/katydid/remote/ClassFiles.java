package io.katydid.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class files of user classes and of all that lies beside them in the same package of the same
 * folder or jar: their plans, nested classes, and what they share.
 */
final class ClassFiles {

  private static final String CLASS = ".class";

  private ClassFiles() {}

  /**
   * Their bytes by their names, such as {@code shop/Shopper.class}, sorted.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  static SortedMap<String, byte[]> of(List<Class<?>> userClasses) {
    Map<String, Class<?>> packages = new LinkedHashMap<>();
    userClasses.forEach(it -> packages.putIfAbsent(origin(it) + it.getPackageName(), it));
    SortedMap<String, byte[]> all = new TreeMap<>();
    packages.values().forEach(it -> all.putAll(beside(it)));
    userClasses.forEach(it -> all.computeIfAbsent(name(it), name -> bytes(it)));
    return all;
  }

  private static String origin(Class<?> userClass) {
    return location(userClass).map(URL::toString).orElse("");
  }

  private static Optional<URL> location(Class<?> userClass) {
    return Optional.ofNullable(userClass.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation);
  }

  private static String name(Class<?> userClass) {
    return userClass.getName().replace('.', '/') + CLASS;
  }

  private static byte[] bytes(Class<?> userClass) {
    String file = userClass.getName().substring(userClass.getPackageName().length());
    try (InputStream in = userClass.getResourceAsStream(file.replaceFirst("^\\.", "") + CLASS)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> beside(Class<?> userClass) {
    Optional<Path> location = location(userClass).flatMap(ClassFiles::path);
    if (location.isEmpty()) {
      return Map.of();
    }
    String folder = userClass.getPackageName().replace('.', '/');
    try {
      if (Files.isDirectory(location.get())) {
        return in(location.get(), folder);
      }
      try (FileSystem jar = FileSystems.newFileSystem(location.get())) {
        return in(jar.getPath("/"), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> path(URL location) {
    try {
      return location.getProtocol().equals("file")
          ? Optional.of(Path.of(new URI(location.toString())))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Map<String, byte[]> in(Path root, String folder) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      for (Path file : files.filter(it -> it.toString().endsWith(CLASS)).toList()) {
        all.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return all;
  }
}
