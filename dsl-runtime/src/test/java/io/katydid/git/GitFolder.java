package io.katydid.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.git.GitCommand.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new repository of git with a commit in it, which has a file in a folder. */
public final class GitFolder {

  private final GitCommand git;

  private GitFolder(GitCommand git) {
    this.git = git;
  }

  /** Makes it. */
  public static GitFolder in(Path folder) {
    GitFolder made = new GitFolder(GitCommand.in(folder));
    made.write("service/version.txt", "one");
    made.run("init", "--quiet", "--initial-branch", "main");
    made.commit("first");
    return made;
  }

  /** One that is there. */
  public static GitFolder at(Path folder) {
    return new GitFolder(GitCommand.in(folder));
  }

  /** Where it is. */
  public Path path() {
    return git.folder();
  }

  /** Writes a file. */
  public void write(String file, String text) {
    try {
      Path path = path().resolve(file);
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits all that there is; returns the name of the commit. */
  public String commit(String message) {
    run("add", "--all");
    run(
        "-c",
        "user.name=test",
        "-c",
        "user.email=test@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "--quiet",
        "--message",
        message);
    return run("rev-parse", "HEAD");
  }

  /** Runs git, which succeeds; returns what it prints. */
  public String run(String... arguments) {
    Result result = git.run(arguments);
    assertThat(result.exitCode()).as(result.text()).isZero();
    return result.text();
  }
}
