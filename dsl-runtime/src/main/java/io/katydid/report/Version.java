package io.katydid.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The version of Katydid. It is read from a resource and not from a manifest, since that of an
 * application's jar that holds everything tells the application's version.
 */
public final class Version {

  private Version() {}

  /** The version as it was built, such as {@code 1.0.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
