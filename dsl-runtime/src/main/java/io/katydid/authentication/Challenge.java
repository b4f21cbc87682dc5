package io.katydid.authentication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to authenticate that a server offers (RFC 9110, section 11.6.1).
 *
 * @param scheme in lower case
 * @param parameters by their names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** Possessive, as Java needs a part of the stack for each character otherwise. */
  private static final String TEXT = "(?:[^\"\\\\]|\\\\.)*+";

  private static final Pattern QUOTED = Pattern.compile("\"" + TEXT + "\"");

  /** A parameter, or the name of a scheme; what separates them is passed over. */
  private static final Pattern PART =
      Pattern.compile(
          "(?<name>"
              + TOKEN
              + ")\\s*=\\s*(?:\"(?<quoted>"
              + TEXT
              + ")\"|(?<value>"
              + TOKEN
              + "))|(?<scheme>"
              + TOKEN
              + ")");

  /** The parameters of a header that has one set of them and no scheme. */
  static Map<String, String> parametersOf(String field) {
    return all(List.of("none " + field)).findFirst().orElseThrow().parameters();
  }

  /** All challenges in the values of headers, in order. */
  static Stream<Challenge> all(List<String> fields) {
    return fields.stream().flatMap(Challenge::of);
  }

  private static Stream<Challenge> of(String field) {
    Stream.Builder<Challenge> all = Stream.builder();
    Map<String, String> parameters = new HashMap<>();
    Matcher part = PART.matcher(field);
    while (part.find()) {
      if (part.group("scheme") != null) {
        parameters = new HashMap<>();
        all.add(new Challenge(part.group("scheme").toLowerCase(Locale.ROOT), parameters));
      } else {
        String quoted = part.group("quoted");
        parameters.putIfAbsent(
            part.group("name").toLowerCase(Locale.ROOT),
            quoted == null ? part.group("value") : quoted.replaceAll("\\\\(.)", "$1"));
      }
    }
    return all.build();
  }

  /** Whether a value has a quote without an end, so that what it says cannot be known. */
  static boolean isUnclosed(String field) {
    return QUOTED.matcher(field).replaceAll("").indexOf('"') >= 0;
  }

  /** A parameter, or empty. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
