package io.katydid.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What tells whether two JVMs have the same user classes: the SHA-256 of each of their class files.
 *
 * @param files the digests in hexadecimal, by the names of the files
 */
record CodeDigest(SortedMap<String, String> files) {

  private static final int SHOWN = 16;
  private static final int MOST_NAMED = 5;

  /** That of these user classes, in this JVM. */
  static CodeDigest of(List<Class<?>> userClasses) {
    return new CodeDigest(
        ClassFiles.of(userClasses).entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    it -> sha256(it.getValue()),
                    (one, other) -> one,
                    TreeMap::new)));
  }

  /** One that was sent. */
  static CodeDigest of(Map<String, String> files) {
    return new CodeDigest(new TreeMap<>(files));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }

  /** That of all of them, as far as people compare it. */
  String shown() {
    String all =
        files.entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue() + "\n")
            .collect(joining());
    return sha256(all.getBytes(UTF_8)).substring(0, SHOWN);
  }

  /** How those of this JVM differ from those of the controller; empty if they do not. */
  Optional<String> difference(CodeDigest ofController) {
    if (files.equals(ofController.files)) {
      return Optional.empty();
    }
    return Optional.of(
        "the user classes of this worker (%s) are not those of the controller (%s): %s. Give both the same class path"
            .formatted(shown(), ofController.shown(), differences(ofController)));
  }

  /** First those that both have: the others follow from them, more often than not. */
  private String differences(CodeDigest ofController) {
    List<String> all =
        Stream.of(
                names(files, name -> isAnother(name, ofController), " is another"),
                names(ofController.files, name -> !files.containsKey(name), " is missing here"),
                names(files, name -> !ofController.files.containsKey(name), " is only here"))
            .flatMap(each -> each)
            .toList();
    int more = all.size() - MOST_NAMED;
    return Stream.concat(
            all.stream().limit(MOST_NAMED),
            Stream.of(String.format(Locale.ROOT, "and %d more", more)).filter(it -> more > 0))
        .collect(joining(", "));
  }

  private boolean isAnother(String name, CodeDigest ofController) {
    String other = ofController.files.get(name);
    return other != null && !other.equals(files.get(name));
  }

  private static Stream<String> names(
      SortedMap<String, String> files, Predicate<String> which, String how) {
    return files.keySet().stream().filter(which).map(name -> name + how);
  }
}
