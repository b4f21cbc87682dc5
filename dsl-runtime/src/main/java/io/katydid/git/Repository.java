package io.katydid.git;

import io.katydid.git.GitCommand.GitMissing;
import io.katydid.git.GitCommand.Result;
import java.nio.file.Path;

/** A repository of git, seen from a folder in it. */
public final class Repository {

  private static final String INSTALL = "install git, or compare two addresses by --a and --b";

  private final GitCommand git;

  /** Where the folder is in the repository; empty for the uppermost. */
  private final Path prefix;

  private Repository(GitCommand git, Path prefix) {
    this.git = git;
    this.prefix = prefix;
  }

  /**
   * That of this folder.
   *
   * @throws IllegalArgumentException if it is in none, or there is no git
   */
  public static Repository at(Path folder) {
    return at(GitCommand.in(folder));
  }

  static Repository at(GitCommand git) {
    Result prefix;
    try {
      prefix = git.run("rev-parse", "--show-prefix");
    } catch (GitMissing e) {
      throw new IllegalArgumentException(
          "git is needed to check out the base, and %s; %s".formatted(e.getMessage(), INSTALL), e);
    }
    if (!prefix.isGood()) {
      throw new IllegalArgumentException(
          "%s is not a repository of git that has a base: %s"
              .formatted(git.folder().toAbsolutePath().normalize(), prefix.reason()));
    }
    return new Repository(git, Path.of(prefix.text()));
  }

  /**
   * The commit that a revision is.
   *
   * @param revision such as {@code origin/main}, a tag, or the digits of a commit
   * @throws IllegalArgumentException if there is none
   */
  public String commit(String revision) {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw new IllegalArgumentException(
          "\"%s\" is no revision: write one such as origin/main".formatted(revision));
    }
    Result commit = git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    if (!commit.isGood()) {
      throw new IllegalArgumentException(
          ("there is no revision %s here: fetch it before, as by git fetch origin main; with"
                  + " actions/checkout, by fetch-depth: 0")
              .formatted(revision));
    }
    return commit.text();
  }

  /**
   * Checks out a commit in a new temporary folder, as another working tree of this repository. This
   * one, and what is changed in it, stays as it is.
   *
   * @throws IllegalStateException if that fails, as for want of space
   */
  public Worktree checkOut(String commit) {
    return Worktree.add(git, commit, prefix);
  }
}
