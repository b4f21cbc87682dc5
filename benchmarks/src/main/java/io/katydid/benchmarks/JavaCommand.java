package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a script that runs Java as this program is run: on this JDK, with this class path. */
final class JavaCommand {

  private JavaCommand() {}

  /** Writes it to the file that the only argument names. */
  public static void main(String... arguments) throws IOException {
    Path script = Path.of(arguments[0]);
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
