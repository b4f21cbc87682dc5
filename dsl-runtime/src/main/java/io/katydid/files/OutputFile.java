package io.katydid.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

  /**
   * Makes sure that it can be written, and leaves it as it was. One that was not there is not there
   * afterwards: a run that is refused for another reason leaves no empty file.
   *
   * @param mode how it is to be opened, to write or to append
   * @throws IOException as {@link #open} does
   */
  public void requireWritable(OpenOption mode) throws IOException {
    boolean isNew = Files.notExists(path);
    open(StandardOpenOption.CREATE, mode).close();
    if (isNew) {
      Files.delete(path.toRealPath());
    }
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
