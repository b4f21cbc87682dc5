package io.katydid.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of objects in a cluster may be: labels of DNS (RFC 1123, section 2.1). */
public final class ResourceName {

  /** The most characters of the name of a load: a pod has it, its role and its number as name. */
  static final int LONGEST = 46;

  private static final int LONGEST_LABEL = 63;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

  private ResourceName() {}

  /** That of a load of a user class: {@code fast-api-user} of {@code FastApiUser}. */
  public static String ofClass(String simpleName) {
    return simpleName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("^-+|-+$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The name of a service must begin with a letter, too (RFC 1035). */
  static void requireOfLoad(String name) {
    require("--name", name, LONGEST);
    if (!Character.isLetter(name.charAt(0))) {
      throw new IllegalArgumentException(
          "--name: \"%s\" must begin with a letter, as the name of a service does, such as load-%1$s"
              .formatted(name));
    }
  }

  static void require(String option, String name) {
    require(option, name, LONGEST_LABEL);
  }

  private static void require(String option, String name, int longest) {
    if (!LABEL.matcher(name).matches() || name.length() > longest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: \"%s\" is no name in a cluster: write up to %d lower-case letters, digits and"
                  + " dashes, with no dash at either end, such as checkout-load",
              option,
              name,
              longest));
    }
  }
}
