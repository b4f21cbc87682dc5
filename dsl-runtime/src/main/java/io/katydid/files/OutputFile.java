package io.katydid.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * A file that is written.
 *
 * @param path of the file, which need not be there
 */
public record OutputFile(Path path) {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  /**
   * Opens it, and makes the directories that it is in.
   *
   * @throws IOException if it cannot be written, or is {@code -}, by which other programs name
   *     standard output
   */
  public OutputStream open(OpenOption... options) throws IOException {
    if (path.equals(STANDARD_OUTPUT)) {
      throw new IOException("standard output has the report as text: name a file, such as ./-");
    }
    Path directory = path.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    return Files.newOutputStream(path, options);
  }

  /** Whether the other path leads to the same file. */
  public boolean isAt(Path other) {
    return normal(path).equals(normal(other)) || isLinkedTo(other);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private boolean isLinkedTo(Path other) {
    try {
      return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
    } catch (IOException unknown) {
      return false;
    }
  }
}
