package io.katydid.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of Katydid: what the build writes into a resource beside this class. Other than a
 * manifest, that is still ours where the jar was merged into that of an application, or is a
 * module.
 */
public final class Version {

  private static final String RESOURCE = "version.properties";

  private Version() {}

  /** The version as it was built, such as {@code 1.0.0}. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside " + Version.class.getName());
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
