package io.katydid.files;

import java.nio.file.Path;

/**
 * A file, and what names it.
 *
 * @param name of the option that names it, as it was written
 * @param path of the file
 */
public record NamedFile(String name, Path path) {

  /**
   * Makes sure that another is not the same file: one of them would be overwritten.
   *
   * @throws IllegalArgumentException if it is; names both options
   */
  public void requireNotAt(NamedFile other) {
    if (new OutputFile(path).isAt(other.path)) {
      throw new IllegalArgumentException(
          "%s and %s are the same file, %s: name two".formatted(name, other.name, path));
    }
  }
}
