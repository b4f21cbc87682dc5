package io.katydid.files;

import java.nio.file.Path;

/** A file for each of several, beside the one that was named. */
public final class NumberedFile {

  private NumberedFile() {}

  /** The file of this number, such as {@code samples-2.jtl} for {@code samples.jtl}. */
  public static Path of(Path named, int number) {
    String name = String.valueOf(named.getFileName());
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return named.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
  }
}
