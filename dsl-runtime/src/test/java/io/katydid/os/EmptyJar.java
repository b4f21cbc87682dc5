package io.katydid.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar without classes; on a module path, a module by the name of its file. */
public final class EmptyJar {

  private EmptyJar() {}

  /** Makes it, and returns its path. */
  public static Path in(Path directory, String name) throws IOException {
    Path jar = directory.resolve(name);
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    return jar;
  }
}
