package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they were approved. {@code -Dkatydid.golden=update} approves what is written now. */
public final class Golden {

  static final Path DIRECTORY = Path.of("src/test/resources/io/katydid/report");

  private Golden() {}

  static void assertApproved(String file, String text) throws IOException {
    assertApproved(DIRECTORY.resolve(file), text);
  }

  /** A text that is approved in a file anywhere. */
  public static void assertApproved(Path approved, String text) throws IOException {
    if (System.getProperty("katydid.golden", "").equals("update")) {
      Files.writeString(approved, text);
    }
    assertThat(text).isEqualTo(Files.readString(approved));
  }
}
