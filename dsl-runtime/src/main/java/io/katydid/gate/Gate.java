package io.katydid.gate;

import io.katydid.files.FileFailure;
import io.katydid.git.Repository;
import io.katydid.git.TestedRevision;
import io.katydid.git.Worktree;
import io.katydid.result.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The working tree, and the base that it is compared with: a commit that is checked out beside it.
 * Both are built once, and started as often as they are run.
 *
 * <p>What was started and checked out is gone when this is closed. A JVM that is to end, as by
 * Ctrl-C, waits for that.
 *
 * <p>Not thread-safe.
 */
public final class Gate implements AutoCloseable {

  /** The name of the version that the other is compared with. */
  public static final String BASE = "base";

  /** The name of the version in the working tree. */
  public static final String HEAD = "head";

  private final GateCommands commands;
  private final Path logs;
  private final Map<String, Version> versions = new LinkedHashMap<>();
  private final StoppableWait waiting = new StoppableWait();
  private @Nullable Worktree worktree;
  private int started;

  private Gate(GateCommands commands, Path logs) {
    this.commands = commands;
    this.logs = logs;
  }

  /**
   * Checks out the base.
   *
   * @param folder the working tree, or a folder in it
   * @param base the revision of the base
   * @param logs the folder for what builds and servers print
   * @throws IllegalArgumentException if there is no git, no repository or no such revision, or the
   *     folder cannot be made
   * @throws IllegalStateException if the base cannot be checked out
   */
  public static Gate open(Path folder, String base, GateCommands commands, Path logs) {
    Repository repository = Repository.at(folder);
    String commit = repository.commit(base);
    make(logs);
    Gate gate = new Gate(commands, logs);
    try {
      gate.checkOut(repository, base, commit);
      gate.versions.put(HEAD, new Version(HEAD, working(folder), folder));
      return gate;
    } catch (RuntimeException e) {
      gate.close();
      throw e;
    }
  }

  private static void make(Path logs) {
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the folder %s cannot be made: %s".formatted(logs, FileFailure.reason(e)), e);
    }
  }

  private void checkOut(Repository repository, String base, String commit) {
    Worktree tree = repository.checkOut(commit);
    worktree = tree;
    String revision = base + ", " + new Revision(commit, false).text();
    versions.put(BASE, new Version(BASE, revision, tree.folder()));
  }

  private static String working(Path folder) {
    return TestedRevision.of(folder).map(Revision::text).orElse("the working tree");
  }

  /** The folder for what builds and servers print. */
  public Path logs() {
    return logs;
  }

  /** What the two are, for people. */
  public List<String> revisions() {
    return versions.values().stream()
        .map(version -> version.name() + " is " + version.revision())
        .toList();
  }

  /**
   * Builds both.
   *
   * @param progress is given a line before each
   * @throws IllegalStateException if that fails, with its last lines
   */
  public void build(Consumer<String> progress) {
    if (commands.build().isBlank()) {
      return;
    }
    for (Version version : versions.values()) {
      progress.accept("building " + version);
      build(version);
    }
  }

  private void build(Version version) {
    OutputLog output = new OutputLog(logs.resolve("build-" + version.name() + ".log"));
    Process build = Shell.start(commands.build(), version.folder(), Map.of(), output);
    boolean ended;
    do {
      ended = waiting.endsSoon(build);
    } while (!ended);
    if (build.exitValue() != 0) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the build of %s ended with exit code %d: %s%n%s",
              version,
              build.exitValue(),
              commands.build(),
              output.end()));
    }
  }

  /**
   * Starts the server of a version on a free port, and waits until it is ready.
   *
   * @param name {@link #BASE} or {@link #HEAD}
   * @throws IllegalStateException if it ends, or is not ready in time; with its last lines
   */
  public RunningServer start(String name) {
    Version version = Objects.requireNonNull(versions.get(name));
    started++;
    OutputLog output =
        new OutputLog(
            logs.resolve(String.format(Locale.ROOT, "server-%02d-%s.log", started, name)));
    return new ServerStart(version, commands, output, waiting).start();
  }

  /** Deletes what was checked out. */
  @Override
  public void close() {
    try {
      if (worktree != null) {
        worktree.close();
      }
    } finally {
      waiting.close();
    }
  }
}
