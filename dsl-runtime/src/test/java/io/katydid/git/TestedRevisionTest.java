package io.katydid.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Revision;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestedRevisionTest {

  private static final Map<String, String> SERVER =
      Map.of("GITHUB_SHA", "", "CI_COMMIT_SHA", "0a1b2c");

  @TempDir private Path directory;

  @Test
  void of_folderAsCommitted_isTheCommit() {
    GitFolder folder = GitFolder.in(directory);
    folder.write("untracked.txt", "");

    assertThat(TestedRevision.of(GitCommand.in(directory.resolve("service")), SERVER))
        .contains(new Revision(folder.run("rev-parse", "HEAD"), false));
  }

  @Test
  void of_folderThatWasChanged_isTheCommitWithChanges() {
    GitFolder folder = GitFolder.in(directory);
    folder.write("service/version.txt", "two");

    assertThat(TestedRevision.of(GitCommand.in(directory), SERVER))
        .contains(new Revision(folder.run("rev-parse", "HEAD"), true));
  }

  @Test
  void of_noRepository_isThatOfTheServerThatBuilds() {
    assertThat(TestedRevision.of(GitCommand.in(directory), SERVER))
        .contains(new Revision("0a1b2c", false));
    assertThat(TestedRevision.of(GitCommand.in(directory), Map.of())).isEmpty();
  }

  @Test
  void of_noCommitYet_isThatOfTheServerThatBuilds() {
    GitCommand git = GitCommand.in(directory);
    git.run("init", "--quiet");

    assertThat(TestedRevision.of(git, Map.of())).isEmpty();
  }

  @Test
  void of_noGit_isThatOfTheServerThatBuilds() {
    GitCommand missing = new GitCommand(directory, directory.resolve("git").toString());

    assertThat(TestedRevision.of(missing, SERVER)).contains(new Revision("0a1b2c", false));
  }
}
