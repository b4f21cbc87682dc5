package io.katydid.fork;

import io.katydid.os.ModulePath;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The class path of a fork: what this JVM loads classes from, whoever started it. */
final class ForkClassPath {

  /** Where Surefire and Failsafe report what is behind the one jar that they start a JVM with. */
  private static final String BEHIND_JAR_OF_SUREFIRE = "surefire.test.class.path";

  private ForkClassPath() {}

  /**
   * Of a JVM with these properties, and of what the loaders of these classes add to it, such as the
   * one of a build tool that runs us inside itself.
   */
  static String of(List<Class<?>> classes, Properties properties) {
    Set<String> entries = new LinkedHashSet<>();
    classes.forEach(type -> added(type.getClassLoader()).forEach(entries::add));
    String started = properties.getProperty("java.class.path", "");
    String tests = properties.getProperty(BEHIND_JAR_OF_SUREFIRE, started);
    Stream.of(tests.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .forEach(entries::add);
    ModulePath.entries(properties.getProperty("jdk.module.path", ""))
        .forEach(entry -> entries.add(entry.toString()));
    return String.join(File.pathSeparator, entries);
  }

  private static Stream<String> added(ClassLoader loader) {
    return Stream.iterate(loader, each -> each != null, ClassLoader::getParent)
        .filter(URLClassLoader.class::isInstance)
        .flatMap(each -> Stream.of(((URLClassLoader) each).getURLs()))
        .filter(url -> url.getProtocol().equals("file"))
        .map(ForkClassPath::path);
  }

  private static String path(URL url) {
    return Path.of(URI.create(url.toString())).toString();
  }
}
