package io.katydid.project;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a package of Java may be. */
final class PackageName {

  private static final Pattern NAME = Pattern.compile("[\\p{Alpha}_]\\w*(\\.[\\p{Alpha}_]\\w*)*");

  /** Keywords and literals, which are no identifiers. */
  private static final Set<String> RESERVED =
      Set.of(
          "_",
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  private PackageName() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if no package can have it
   */
  static void require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of a package, such as com.example.shop".formatted(name));
    }
    reserved(name)
        .ifPresent(word -> {
          throw new IllegalArgumentException(
              "\"%s\" is no name of a package, as \"%s\" is a word of Java: write another, such as com.example.shop"
                  .formatted(name, word));
        });
  }

  private static Optional<String> reserved(String name) {
    return Arrays.stream(name.split("\\.", -1)).filter(RESERVED::contains).findFirst();
  }
}
