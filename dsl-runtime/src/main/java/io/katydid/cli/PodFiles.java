package io.katydid.cli;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.kubernetes.LoadJob;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which files a load can write where the file system of a pod ends with it. */
final class PodFiles {

  private static final List<LoadOption<Path>> WRITTEN =
      Stream.concat(
              LoadOptions.reports().stream(),
              Stream.of(ReportOptions.RUN_FILE, ReportOptions.RECORD))
          .toList();

  private PodFiles() {}

  /**
   * Refuses files that nobody would find.
   *
   * @param claim the volume for files, or empty for none
   * @throws IllegalArgumentException if there is one; the message says what to do
   */
  static void require(LoadSpec load, String claim) {
    LoadOptions.samples().stream().filter(load::isGiven).forEach(PodFiles::refuseSamples);
    WRITTEN.stream()
        .filter(load::isGiven)
        .forEach(option -> require(name(option), load.get(option), claim));
  }

  private static void require(String option, Path file, String claim) {
    if (claim.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: the file would be gone with its pod: give the name of a persistent volume claim by --reports, or leave the option out"
              .formatted(option));
    }
    if (!file.startsWith(LoadJob.REPORTS)) {
      throw new IllegalArgumentException(
          "%s: the volume is mounted as %s, and nothing else can be written to: write %1$s=%2$s/%3$s"
              .formatted(option, LoadJob.REPORTS, file.getFileName()));
    }
  }

  private static void refuseSamples(LoadOption<Path> option) {
    throw new IllegalArgumentException(
        "%s: each worker writes samples of its own, and its files are gone with its pod: leave the option out"
            .formatted(name(option)));
  }

  private static String name(LoadOption<Path> option) {
    return option.commandNames().getLast();
  }
}
