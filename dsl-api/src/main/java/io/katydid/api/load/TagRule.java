package io.katydid.api.load;

import java.util.Collection;
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
   * What is wrong with a tag that no task of a load has.
   *
   * @param tags those that they have
   * @param nearest of these, the one that was probably meant, if there is one
   */
  public static String unknown(String tag, Collection<String> tags, Optional<String> nearest) {
    String no = "no task of the load has the tag \"" + tag + "\"";
    if (tags.isEmpty()) {
      return "%s, or any: write @Tag(\"%s\") on those that are to have it".formatted(no, tag);
    }
    return nearest
        .map(near -> "%s; did you mean \"%s\"?".formatted(no, near))
        .orElseGet(() -> no + ": there is " + String.join(", ", new TreeSet<>(tags)));
  }
}
