package io.katydid.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs git in a folder. It asks nothing, runs no hooks, and locks nothing that it only reads.
 *
 * @param folder where it is run
 * @param program its name, or where it is
 */
record GitCommand(Path folder, String program) {

  /** Git sets these for its hooks, in which a test may run: they would name the folder. */
  private static final Set<String> OF_A_HOOK =
      Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  private static final Map<String, String> SETTINGS =
      Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0");

  private static final List<String> NO_HOOKS = List.of("-c", "core.hooksPath=/dev/null");

  /** That of the path of programs. */
  static GitCommand in(Path folder) {
    return new GitCommand(folder, "git");
  }

  /**
   * Runs it to its end.
   *
   * @throws GitMissing if there is none
   */
  Result run(String... arguments) {
    return result(start(arguments));
  }

  /**
   * The same, but it is killed after this time.
   *
   * @throws GitMissing if there is none
   */
  Result runFor(long seconds, String... arguments) {
    Process git = start(arguments);
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> kill(git));
    return result(git);
  }

  /** With what it has started, as a script that is called git has: that would hold its output. */
  private static void kill(Process git) {
    List<ProcessHandle> started = git.descendants().toList();
    git.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  private Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program, "-C", folder.toString()));
    command.addAll(NO_HOOKS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(OF_A_HOOK);
    builder.environment().putAll(SETTINGS);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new GitMissing(program, e);
    }
  }

  private static Result result(Process git) {
    try {
      git.getOutputStream().close();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(git.onExit().join().exitValue(), text.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("git cannot be run", e);
    }
  }

  /**
   * What came of it.
   *
   * @param text all that it printed
   */
  record Result(int exitCode, String text) {

    boolean isGood() {
      return exitCode == 0;
    }

    /** Why it failed, in one line: git says so last, and may go on with what to do. */
    String reason() {
      int fatal = text.lastIndexOf("fatal: ");
      int last = text.lastIndexOf('\n') + 1;
      return text.substring(fatal < 0 ? last : fatal).strip().replaceAll("\\s*\n\\s*", " ");
    }
  }

  /** There is no git, or it cannot be started. */
  static final class GitMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    GitMissing(String program, IOException cause) {
      super(program + " cannot be run: " + cause.getMessage(), cause);
    }
  }
}
