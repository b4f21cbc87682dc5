package io.katydid.execution;

import io.katydid.api.Arrivals;
import io.katydid.api.feed.FeedException;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReplayFile;
import io.katydid.api.load.Stages;
import io.katydid.feed.FeedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * The course of a file that is replayed, which is found as the file of a feed is, beside the first
 * user class, and read before the run.
 */
final class ReplayCourse {

  private ReplayCourse() {}

  /**
   * The load with the course of its file, if it has one.
   *
   * @throws IllegalArgumentException if there is no such file, or it has no load
   */
  static LoadSpec in(LoadSpec load) {
    return load.find(LoadOptions.REPLAY).map(file -> in(load, file.toString())).orElse(load);
  }

  private static LoadSpec in(LoadSpec load, String name) {
    LoadSpec replayed = LoadCourse.of(load, read(load, name), "the replay of " + name);
    return ReplayFile.isLog(name) ? replayed.with(LoadOptions.ARRIVALS, Arrivals.EVEN) : replayed;
  }

  private static Stages read(LoadSpec load, String name) {
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
