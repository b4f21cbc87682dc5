package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files that come with this program. */
final class Resource {

  private Resource() {}

  static String read(String name) throws IOException {
    try (InputStream resource = Resource.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8);
    }
  }

  static void copy(String name, Path directory) throws IOException {
    Files.writeString(directory.resolve(name), read(name));
  }
}
