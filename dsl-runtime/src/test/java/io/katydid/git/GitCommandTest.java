package io.katydid.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A git that is a script, as on machines that add something to it. */
class GitCommandTest {

  @TempDir private Path directory;

  private GitCommand script(String line) throws IOException {
    Path script = Files.writeString(directory.resolve("git.sh"), "#!/bin/sh\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return new GitCommand(directory, script.toString());
  }

  @Test
  @Timeout(60)
  void runFor_scriptThatHangs_endsWhatItHasStarted() throws Exception {
    assertThat(script("sleep 600; echo late").runFor(1, "status").isGood()).isFalse();
  }

  @Test
  void at_folderOfAnotherOwner_saysSoAndWhatToDo() throws Exception {
    GitCommand git =
        script(
            """
            echo "fatal: detected dubious ownership in repository at '/x'" >&2
            echo 'To add an exception for this directory, call:' >&2
            echo >&2
            echo '\tgit config --global --add safe.directory /x' >&2
            exit 128\
            """);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repository.at(git))
        .withMessageEndingWith(
            "is not a repository of git that has a base: fatal: detected dubious ownership in"
                + " repository at '/x' To add an exception for this directory, call: git config"
                + " --global --add safe.directory /x");
  }
}
