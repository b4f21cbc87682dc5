package io.katydid.gate;

import java.nio.file.Path;

/**
 * One of the two versions.
 *
 * @param name {@code base} or {@code head}
 * @param revision what it is, for people
 * @param folder where it is built and started
 */
record Version(String name, String revision, Path folder) {

  @Override
  public String toString() {
    return name + " (" + revision + ")";
  }
}
