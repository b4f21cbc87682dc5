package io.katydid.api.load;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks tags, as of {@link io.katydid.api.Tag}. */
public final class TagRule {

  private static final Pattern TAG = Pattern.compile("[^\\s,]+", Pattern.UNICODE_CHARACTER_CLASS);

  private TagRule() {}

  /** What is wrong with the text of a tag; empty if nothing is. */
  public static Optional<String> problemOf(String tag) {
    return TAG.matcher(tag).matches()
        ? Optional.empty()
        : Optional.of("a tag is a word without white space and commas, not \"" + tag + "\"");
  }

  /**
   * The tags, each once.
   *
   * @throws IllegalArgumentException if one is none
   */
  static List<String> require(List<String> tags) {
    for (String tag : tags) {
      problemOf(tag)
          .ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
          });
    }
    return tags.stream().distinct().toList();
  }

  /**
   * What is wrong with a load that selects no task of a user class.
   *
   * @param tags those that its tasks have
   */
  public static String nothingLeft(
      String userClass, TagSelection selection, Collection<String> tags) {
    return "with %s, no task of %s is run (their tags: %s): leave out %2$s, too, or select one of its tasks"
        .formatted(
            selection, userClass, tags.isEmpty() ? "none" : String.join(", ", new TreeSet<>(tags)));
  }

  /**
   * What is wrong with a tag that no task of a load has.
   *
   * @param tags those that they have
   * @param nearest of these, the one that was probably meant, if there is one
   */
  public static String unknown(String tag, Collection<String> tags, Optional<String> nearest) {
    String no = "no task of the load has the tag \"" + tag + "\"";
    return tags.isEmpty()
        ? "%s, or any: write @Tag(\"%s\") on those that are to have it".formatted(no, tag)
        : "%s%s: there is %s"
            .formatted(
                no,
                nearest.map(" (did you mean \"%s\"?)"::formatted).orElse(""),
                String.join(", ", new TreeSet<>(tags)));
  }
}
