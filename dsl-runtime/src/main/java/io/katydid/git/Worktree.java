package io.katydid.git;

import io.katydid.files.FileTree;
import io.katydid.git.GitCommand.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A commit that is checked out in a temporary folder, until it is closed. */
public final class Worktree implements AutoCloseable {

  private final GitCommand git;
  private final Path parent;
  private final Path root;
  private final Path prefix;

  private Worktree(GitCommand git, Path parent, Path prefix) {
    this.git = git;
    this.parent = parent;
    this.root = parent.resolve("base");
    this.prefix = prefix;
  }

  static Worktree add(GitCommand git, String commit, Path prefix) {
    Worktree tree = new Worktree(git, newFolder(), prefix);
    Result added = git.run("worktree", "add", "--quiet", "--detach", tree.root.toString(), commit);
    if (!added.isGood()) {
      tree.close();
      throw new IllegalStateException(
          "%s could not be checked out: %s".formatted(commit, added.reason()));
    }
    return tree;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("katydid-base-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the base", e);
    }
  }

  /**
   * The folder that is where that of the repository is.
   *
   * @throws IllegalArgumentException if the commit has none
   */
  public Path folder() {
    Path folder = root.resolve(prefix);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("the base has no folder " + prefix);
    }
    return folder;
  }

  /**
   * Deletes the folder, and all that was built in it. Git forgets this tree alone: it would prune
   * others, too, that are on a disk which is not there now.
   */
  @Override
  public void close() {
    Result removed = remove();
    FileTree.delete(parent);
    if (!removed.isGood()) {
      // Of a folder that is gone, it does.
      remove();
    }
  }

  private Result remove() {
    return git.run("worktree", "remove", "--force", "--force", root.toString());
  }
}
