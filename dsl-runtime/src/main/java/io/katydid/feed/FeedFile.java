package io.katydid.feed;

import io.katydid.api.feed.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Finds the file of a feed. */
public final class FeedFile {

  private FeedFile() {}

  /**
   * The file of this name: beside a class on the class path, at the root of the class path, or in
   * the working directory. What is in a jar is copied to a temporary file.
   *
   * @throws FeedException if there is none
   */
  public static Path find(String name, Class<?> beside) throws IOException {
    URL resource = resource(name, beside);
    if (resource != null) {
      return file(resource);
    }
    Path path = Path.of(name).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      throw new FeedException(
          beside.getPackageName().isEmpty()
              ? "it is not at the root of the class path, nor is it the file " + path
              : "it is neither in the package %s nor at the root of the class path, nor is it the file %s"
                  .formatted(beside.getPackageName(), path));
    }
    return path;
  }

  private static @Nullable URL resource(String name, Class<?> beside) {
    URL near = beside.getResource(name);
    return near == null ? beside.getResource("/" + name) : near;
  }

  private static Path file(URL resource) throws IOException {
    if (resource.getProtocol().equals("file")) {
      return Path.of(URI.create(resource.toString()));
    }
    Path copy = Files.createTempFile("katydid", ".feed");
    copy.toFile().deleteOnExit();
    try (InputStream in = resource.openStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
