package io.katydid.cli;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TlsOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Variables of this environment that pods are to have.
 *
 * @param environment of this process: the value of a variable, or null
 */
record PodVariables(Function<String, @Nullable String> environment) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final String IN_ENVIRONMENT = "env:";
  private static final List<LoadOption<String>> PASSWORDS =
      List.of(TlsOptions.CA_PASSWORD, TlsOptions.CERT_PASSWORD);

  /**
   * Those of these names, and those that a load has passwords in.
   *
   * @throws IllegalArgumentException if one is not set
   */
  Map<String, String> of(List<String> names, LoadSpec load) {
    Map<String, String> variables = new TreeMap<>();
    Stream.concat(names.stream(), passwords(load))
        .forEach(name -> variables.put(name, value(name)));
    return variables;
  }

  private static Stream<String> passwords(LoadSpec load) {
    return PASSWORDS.stream()
        .flatMap(option -> load.find(option).stream())
        .filter(place -> place.startsWith(IN_ENVIRONMENT))
        .map(place -> place.substring(IN_ENVIRONMENT.length()));
  }

  private String value(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "--env: \"%s\" is no name of a variable: write the name alone, such as API_KEY, and set it before this command, so that its value is in no history of commands"
              .formatted(name));
    }
    String value = environment.apply(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the variable %s is not set here, and pods are to have it: set it before this command"
              .formatted(name));
    }
    return value;
  }
}
