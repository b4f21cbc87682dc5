package io.katydid.report;

import static java.util.Comparator.comparingInt;

import io.katydid.measure.RequestSnapshot;
import io.katydid.text.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Advice where many request names differ in one part of their path only: they were made by joining
 * strings, and a path template makes one name of them.
 */
final class NameHint {

  /** So many with a digit in that part are ids: the resources of an API are not numbered. */
  private static final int MANY_NUMBERED = 10;

  /** No API has so many resources beside each other. */
  private static final int MANY = 50;

  private static final Pattern BEFORE_PATH = Pattern.compile("[A-Z]+ (?:https?://[^/?]*)?(?=[/?])");
  private static final Pattern PART = Pattern.compile("[^/?&=]+");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** A name without one part of its path. */
  private record Rest(String before, String after) {

    String template() {
      String variable = (before + after).contains("{id}") ? "{key}" : "{id}";
      return before.substring(before.indexOf(' ') + 1) + variable + after;
    }
  }

  private final Map<Rest, Set<String>> parts = new HashMap<>();

  private NameHint() {}

  /** The advice on the largest group of such names; empty if there is none. */
  static Optional<String> of(List<RequestSnapshot> requests) {
    NameHint hint = new NameHint();
    requests.forEach(request -> hint.add(request.name()));
    return hint.parts.entrySet().stream()
        .filter(group -> isMany(group.getValue()))
        .max(comparingInt(group -> group.getValue().size()))
        .map(group -> text(group.getKey(), group.getValue()));
  }

  private void add(String name) {
    Matcher path = BEFORE_PATH.matcher(name);
    if (path.lookingAt()) {
      Matcher part = PART.matcher(name).region(path.end(), name.length());
      while (part.find()) {
        Rest rest = new Rest(name.substring(0, part.start()), name.substring(part.end()));
        parts.computeIfAbsent(rest, key -> new TreeSet<>()).add(part.group());
      }
    }
  }

  private static boolean isMany(Set<String> parts) {
    long numbered = parts.stream().filter(part -> DIGIT.matcher(part).find()).count();
    return numbered >= MANY_NUMBERED || parts.size() >= MANY;
  }

  private static String text(Rest rest, Set<String> parts) {
    return "%s like %s: write the template \"%s\", with the value as an argument, to report them as one"
        .formatted(
            Figures.count(parts.size(), "name"),
            Cell.clean(rest.before + parts.iterator().next() + rest.after),
            Cell.clean(rest.template()));
  }
}
