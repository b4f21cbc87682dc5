package io.katydid.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a misspelt word. */
public final class Spelling {

  private Spelling() {}

  /**
   * The word that is nearest to this one, in any case: at most two letters differ, and only one if
   * the word is shorter than six.
   */
  public static Optional<String> nearest(String misspelt, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(misspelt, word) <= (word.length() < 6 ? 1 : 2))
        .min(Comparator.comparingInt(word -> distance(misspelt, word)));
  }

  /** How many letters must be added, removed or replaced (Levenshtein), in any case. */
  public static int distance(String from, String to) {
    String source = from.toLowerCase(Locale.ROOT);
    String target = to.toLowerCase(Locale.ROOT);
    int[] row = new int[target.length() + 1];
    for (int j = 0; j <= target.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= source.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= target.length(); j++) {
        int replaced = diagonal + (source.charAt(i - 1) == target.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[target.length()];
  }
}
