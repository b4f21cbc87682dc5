package io.katydid.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts that new projects are made from. Those in Java, and the POM, are the files of the
 * project of the tutorial, which the build of Katydid builds.
 *
 * @param texts the text of a resource
 * @param versions what stands for {@code @junit.version@} and the like in a text, by its name
 */
record Templates(UnaryOperator<String> texts, Map<String, String> versions) {

  /** The package of the templates. */
  static final String PACKAGE = "com.example";

  private static final String ARTIFACT = "bookshop";

  private static final String VERSIONS = "version.properties";

  private static final Pattern VERSION = Pattern.compile("@([\\w.]+)@");

  /** Those of this version of Katydid. */
  static Templates bundled() {
    return new Templates(Templates::resource, versions(resource(VERSIONS)));
  }

  private static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + Templates.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> versions(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  /**
   * A text for a project.
   *
   * @param template the name of the resource
   */
  String text(String template, String packageName, String artifact) {
    String text = VERSION.matcher(texts.apply(template)).replaceAll(this::version);
    return text.replace(PACKAGE, packageName)
        .replace(">" + ARTIFACT + "<", ">" + artifact + "<")
        .replace("\"" + ARTIFACT + "\"", "\"" + artifact + "\"");
  }

  private String version(MatchResult name) {
    return Matcher.quoteReplacement(Objects.requireNonNull(versions.get(name.group(1))));
  }
}
