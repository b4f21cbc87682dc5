package io.katydid.git;

import io.katydid.git.GitCommand.GitMissing;
import io.katydid.git.GitCommand.Result;
import io.katydid.result.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revision of a folder: what git reports, or else what the server that builds it has put into
 * the environment.
 */
public final class TestedRevision {

  /** It may have to look at every file of the folder. */
  private static final int SECONDS = 2;

  /**
   * The variables of GitHub, GitLab, Jenkins, Azure, Bitbucket, CircleCI, Travis, Buildkite and
   * Drone.
   */
  private static final List<String> VARIABLES =
      List.of(
          "GITHUB_SHA",
          "CI_COMMIT_SHA",
          "GIT_COMMIT",
          "BUILD_SOURCEVERSION",
          "BITBUCKET_COMMIT",
          "CIRCLE_SHA1",
          "TRAVIS_COMMIT",
          "BUILDKITE_COMMIT",
          "DRONE_COMMIT_SHA");

  private static final String COMMIT = "# branch.oid ";
  private static final String NO_COMMIT_YET = "(initial)";

  private TestedRevision() {}

  /** That of a folder; empty if there is no way to know. */
  public static Optional<Revision> of(Path folder) {
    return of(GitCommand.in(folder), System.getenv());
  }

  /** That of the folder that this JVM runs in; empty if there is no way to know. */
  public static Optional<Revision> here() {
    return Here.REVISION;
  }

  static Optional<Revision> of(GitCommand git, Map<String, String> environment) {
    return ofGit(git).or(() -> ofEnvironment(environment));
  }

  private static Optional<Revision> ofGit(GitCommand git) {
    try {
      Result status =
          git.runFor(SECONDS, "status", "--porcelain=v2", "--branch", "--untracked-files=no");
      return status.isGood() ? revision(status) : head(git);
    } catch (GitMissing none) {
      return Optional.empty();
    }
  }

  private static Optional<Revision> revision(Result status) {
    boolean changed = status.text().lines().anyMatch(line -> line.matches("[12u] .*"));
    return status
        .text()
        .lines()
        .filter(line -> line.startsWith(COMMIT) && !line.endsWith(NO_COMMIT_YET))
        .map(line -> new Revision(line.substring(COMMIT.length()), changed))
        .findFirst();
  }

  /** Where git cannot look at every file in time, its commit is known all the same. */
  private static Optional<Revision> head(GitCommand git) {
    Result head = git.runFor(SECONDS, "rev-parse", "--verify", "--quiet", "HEAD");
    return head.isGood() ? Optional.of(new Revision(head.text(), false)) : Optional.empty();
  }

  private static Optional<Revision> ofEnvironment(Map<String, String> environment) {
    return VARIABLES.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(commit -> !commit.isBlank())
        .map(commit -> new Revision(commit, false))
        .findFirst();
  }

  /** Looked at once: a JVM that makes many runs is of one revision. */
  private static final class Here {

    static final Optional<Revision> REVISION = of(Path.of(""));
  }
}
