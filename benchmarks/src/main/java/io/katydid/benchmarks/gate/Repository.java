package io.katydid.benchmarks.gate;

import io.katydid.examples.server.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A repository of git with two versions of the demo server: that of its commit, and another. */
record Repository(Path folder) {

  private static final String SCRIPT = "serve";

  /** What starts either, for {@code --start}. */
  static final String START = "./" + SCRIPT + " {port}";

  /**
   * Makes it.
   *
   * @param options what makes the version of the working tree another one; empty if nothing does
   */
  static Repository make(Path folder, String options) throws IOException, InterruptedException {
    Repository repository = new Repository(folder);
    repository.git("init", "--quiet");
    repository.write("");
    repository.git("add", SCRIPT);
    repository.git(
        "-c",
        "user.name=gate",
        "-c",
        "user.email=gate@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "--quiet",
        "--message",
        "The base");
    repository.write(options);
    return repository;
  }

  private void write(String options) throws IOException {
    Path script = folder.resolve(SCRIPT);
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' %s --port \"$1\" %s\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                DemoServer.class.getName(),
                options));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git");
    git.command().addAll(List.of(arguments));
    int exitCode = git.directory(folder.toFile()).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IOException("git ended with exit code " + exitCode);
    }
  }
}
