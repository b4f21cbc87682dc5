package io.katydid.maven;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The options of a load that a build gives, in the order of who wins: the properties of its command
 * line, the configuration of the plugin, and the properties of the project.
 *
 * <p>The command knows which ones there are, and refuses others.
 */
final class GivenOptions {

  private static final String PREFIX = "katydid.";

  /** What is of this plugin, of load tests, or the version of a dependency, by custom. */
  private static final Set<String> OTHERS =
      Set.of(
          "a", "b", "enabled", "once", "reports", "run", "skip", "slos", "userClasses", "version");

  private final Map<String, String> options = new TreeMap<>();

  GivenOptions(Properties ofProject, Map<String, String> configured, Properties ofCommandLine) {
    take(ofProject);
    configured.forEach((name, value) -> options.put(name, value == null ? "" : value));
    take(ofCommandLine);
  }

  private void take(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      String option = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
      if (!option.isEmpty() && !OTHERS.contains(option)) {
        options.put(option, properties.getProperty(name));
      }
    }
  }

  /** Gives one that nothing else gives. */
  void standard(String name, String value) {
    options.putIfAbsent(name, value);
  }

  /** As system properties of the command. */
  List<String> arguments() {
    return options.entrySet().stream()
        .map(option -> "-D" + PREFIX + option.getKey() + "=" + option.getValue())
        .toList();
  }
}
