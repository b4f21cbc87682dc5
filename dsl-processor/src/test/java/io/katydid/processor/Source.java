package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** A Java source of a test. */
final class Source extends SimpleJavaFileObject {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final String text;

  private Source(Path path, String text) {
    super(URI.create("string:///" + path), Kind.SOURCE);
    this.text = text;
  }

  static Source of(String path, String text) {
    return new Source(Path.of(path), text);
  }

  /** All sources below a folder or file of the test resources, in the order of their names. */
  static List<Source> under(String resource) {
    return under(resource(resource));
  }

  static List<Source> under(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().map(file -> read(root, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path resource(String name) {
    return RESOURCES.resolve(name);
  }

  private static Source read(Path root, Path file) {
    Path path = file.equals(root) ? root.getFileName() : root.relativize(file);
    return new Source(path, text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
