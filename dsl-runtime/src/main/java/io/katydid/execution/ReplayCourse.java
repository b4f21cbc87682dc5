package io.katydid.execution;

import io.katydid.api.Arrivals;
import io.katydid.api.feed.FeedException;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReplayFile;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.feed.FeedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * The load with the course of the file that it replays, if it does. The file is found as that of a
 * feed is, beside the first user class, and read before the run.
 *
 * @param load as stages
 * @param linesWithoutTime how many lines of an access log are not in it, as they have no time
 */
record ReplayCourse(LoadSpec load, long linesWithoutTime) {

  /**
   * That of a load.
   *
   * @throws IllegalArgumentException if there is no such file, or it has no load
   */
  static ReplayCourse of(LoadSpec load) {
    return load.find(WorkloadOptions.REPLAY)
        .map(file -> of(load, file.toString()))
        .orElseGet(() -> new ReplayCourse(load, 0));
  }

  private static ReplayCourse of(LoadSpec load, String name) {
    ReplayFile file = read(load, name);
    LoadSpec replayed = LoadCourse.of(load, file.stages(), "the replay of " + name);
    return new ReplayCourse(
        ReplayFile.isLog(name) ? replayed.with(WorkloadOptions.ARRIVALS, Arrivals.EVEN) : replayed,
        file.linesWithoutTime());
  }

  private static ReplayFile read(LoadSpec load, String name) {
    try (InputStream in =
        Files.newInputStream(FeedFile.find(name, load.userClasses().getFirst()))) {
      return ReplayFile.read(name, in, Long.MAX_VALUE);
    } catch (FeedException e) {
      throw new IllegalArgumentException(
          "there is no file %s to replay: %s".formatted(name, e.getMessage()), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s cannot be read: %s".formatted(name, e), e);
    }
  }
}
