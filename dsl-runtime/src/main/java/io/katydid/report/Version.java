package io.katydid.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The version of Katydid: what Maven writes into the jar. Other than a manifest, that is still ours
 * where the jar was merged into that of an application.
 */
public final class Version {

  private static final String WRITTEN_BY_MAVEN =
      "/META-INF/maven/io.katydid/katydid-dsl-runtime/pom.properties";

  private Version() {}

  /** The version as it was built, such as {@code 1.0.0}; {@code unbuilt} where there is no jar. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(@Nullable InputStream writtenByMaven) throws IOException {
    Properties properties = new Properties();
    if (writtenByMaven != null) {
      properties.load(writtenByMaven);
    }
    return properties.getProperty("version", "unbuilt");
  }
}
