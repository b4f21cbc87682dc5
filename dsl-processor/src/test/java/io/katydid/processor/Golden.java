package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as they are expected, in files.
 *
 * <p>After a wanted change, run the tests with {@code -Dkatydid.golden=update} to write the files
 * anew, and read the difference.
 */
final class Golden {

  private static final boolean UPDATE = "update".equals(System.getProperty("katydid.golden"));

  private Golden() {}

  static void compare(Path file, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(file, UTF_8));
  }
}
