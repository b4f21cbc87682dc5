package io.katydid.tls;

import io.katydid.api.TlsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where passwords are: in environment variables, and in files. */
record PasswordSource(Function<String, @Nullable String> environment) {

  /**
   * The password that is there; empty for none.
   *
   * @param option what names it
   * @param place {@code env:NAME} or {@code file:PATH}; or empty
   * @throws IllegalArgumentException if there is none, or if it may be the password itself, which
   *     is in no message
   */
  char[] read(String option, String place) {
    if (place.isEmpty()) {
      return new char[0];
    }
    require(option, place);
    String name = place.substring(place.indexOf(':') + 1);
    return place.startsWith("env:") ? variable(option, name) : file(option, Path.of(name));
  }

  private static void require(String option, String place) {
    try {
      String unused = TlsText.password(place);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private char[] variable(String option, String name) {
    return Optional.ofNullable(environment.apply(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: the environment variable %s is not set".formatted(option, name)))
        .toCharArray();
  }

  private static char[] file(String option, Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw TlsFiles.wrong(option, file.toAbsolutePath(), "cannot be read, for its first line");
    }
  }
}
