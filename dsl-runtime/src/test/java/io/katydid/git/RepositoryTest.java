package io.katydid.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.files.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {

  @TempDir private Path directory;

  @Test
  void checkOut_ofAnEarlierCommit_isBesideTheWorkingTreeAndGoneAfterwards() throws Exception {
    GitFolder folder = GitFolder.in(directory);
    folder.write("service/version.txt", "two");
    String second = folder.commit("second");
    folder.write("service/version.txt", "three, not committed");
    Repository repository = Repository.at(directory.resolve("service"));
    Path base;
    try (Worktree tree = repository.checkOut(repository.commit("HEAD~1"))) {
      base = tree.folder();
      assertThat(base.resolve("version.txt")).hasContent("one");
      Files.writeString(base.resolve("built.txt"), "by the build");
      assertThat(folder.run("worktree", "list").lines()).hasSize(2);
    }

    assertThat(base.resolve("../..")).doesNotExist();
    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
    assertThat(directory.resolve("service/version.txt")).hasContent("three, not committed");
    assertThat(repository.commit("main")).isEqualTo(second);
  }

  @Test
  void checkOut_hookOfTheRepository_isNotRun() throws Exception {
    GitFolder folder = GitFolder.in(directory);
    Path hook = directory.resolve(".git/hooks/post-checkout");
    Files.createDirectories(directory.resolve(".git/hooks"));
    Files.writeString(hook, "#!/bin/sh\ntouch hooked\n");
    hook.toFile().setExecutable(true);
    Repository repository = Repository.at(directory);
    try (Worktree tree = repository.checkOut(repository.commit("main"))) {
      assertThat(tree.folder().resolve("hooked")).doesNotExist();
      assertThat(folder.path().resolve("hooked")).doesNotExist();
    }
  }

  /** As on a disk that is not mounted now: git would forget it where it prunes. */
  @Test
  void close_anotherTreeIsNotThereNow_isStillKnownToGit() throws Exception {
    GitFolder folder = GitFolder.in(directory.resolve("main"));
    Path other = directory.resolve("other");
    folder.run("worktree", "add", "--quiet", other.toString());
    Path away = Files.move(other, directory.resolve("away"));
    Repository repository = Repository.at(folder.path());
    repository.checkOut(repository.commit("HEAD")).close();
    Files.move(away, other);

    assertThat(GitFolder.at(other).run("status", "--porcelain")).isEmpty();
  }

  @Test
  void close_folderIsGoneAlready_isForgotten() {
    GitFolder folder = GitFolder.in(directory);
    Repository repository = Repository.at(directory);
    Worktree tree = repository.checkOut(repository.commit("HEAD"));
    FileTree.delete(tree.folder());
    tree.close();

    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void checkOut_commitThatIsNotThere_isRefusedAndLeavesNothing() {
    GitFolder folder = GitFolder.in(directory);

    assertThatIllegalStateException()
        .isThrownBy(() -> Repository.at(directory).checkOut("0123456789"))
        .withMessageStartingWith("0123456789 could not be checked out: fatal: ");
    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void folder_thatTheBaseDoesNotHave_isNamed() {
    GitFolder folder = GitFolder.in(directory);
    folder.write("newer/file.txt", "");
    folder.commit("second");
    Repository repository = Repository.at(directory.resolve("newer"));
    try (Worktree tree = repository.checkOut(repository.commit("HEAD~1"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(tree::folder)
          .withMessage("the base has no folder newer");
    }
  }

  @Test
  void commit_unknownRevision_saysHowToFetchIt() {
    GitFolder.in(directory);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.at(directory).commit("origin/main"))
        .withMessage(
            "there is no revision origin/main here: fetch it before, as by git fetch origin main;"
                + " with actions/checkout, by fetch-depth: 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "--help"})
  void commit_notARevision_isRefused(String revision) {
    GitFolder.in(directory);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.at(directory).commit(revision))
        .withMessage("\"%s\" is no revision: write one such as origin/main", revision);
  }

  @Test
  void at_folderOutsideOfAnyRepository_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.at(directory))
        .withMessageStartingWith(directory + " is not a repository of git that has a base: fatal");
  }

  @Test
  void at_noGit_isNamedWithAWayOut() {
    GitCommand missing = new GitCommand(directory, directory.resolve("git").toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.at(missing))
        .withMessageStartingWith("git is needed to check out the base, and ")
        .withMessageContaining("git cannot be run: ")
        .withMessageEndingWith("; install git, or compare two addresses by --a and --b");
  }
}
