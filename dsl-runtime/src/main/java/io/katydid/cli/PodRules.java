package io.katydid.cli;

import io.katydid.api.User;
import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.kubernetes.LoadJob;
import io.katydid.kubernetes.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a load cannot do in pods, which have their own host and files, and end with the run. */
final class PodRules {

  private static final List<LoadOption<Path>> WRITTEN =
      Stream.concat(
              LoadOptions.reports().stream(),
              Stream.of(ReportOptions.RUN_FILE, ReportOptions.RECORD))
          .toList();

  private static final List<LoadOption<?>> CHANNEL =
      List.of(
          JoinOptions.LISTEN,
          JoinOptions.TOKEN_FILE,
          JoinOptions.WORKER_CERT,
          JoinOptions.WORKER_KEY,
          JoinOptions.WORKER_CA,
          JoinOptions.WORKER_PASSWORD);

  private PodRules() {}

  /**
   * Refuses source files: an image has classes.
   *
   * @param names of user classes, or source files
   * @throws IllegalArgumentException if there is one; the message says what to do
   */
  static void requireClasses(List<String> names) {
    names.stream()
        .filter(SourceFiles::isOne)
        .findFirst()
        .ifPresent(file -> {
          throw new IllegalArgumentException(
              "%s is a source file of this machine: compile it, and name the user class as it is in the image"
                  .formatted(file));
        });
  }

  /**
   * Refuses options of how workers find the controller and prove themselves.
   *
   * @throws IllegalArgumentException if there is one; the message says what to do
   */
  static void requireNoChannel(LoadSpec load) {
    CHANNEL.stream()
        .filter(load::isGiven)
        .findFirst()
        .ifPresent(option -> {
          throw new IllegalArgumentException(
              "%s: workers of a cluster join at a service, and prove themselves by the token of the Secret: leave the option out"
                  .formatted(name(option)));
        });
  }

  /**
   * Refuses targets on the same machine, and a page and files that nobody would find.
   *
   * @param claim the volume for files, or empty for none
   * @throws IllegalArgumentException if there are any; the message says what to do
   */
  static void require(LoadSpec load, String claim) {
    requireTarget(load);
    requirePort(load);
    requireFiles(load, claim);
  }

  private static void requireTarget(LoadSpec load) {
    String given = load.get(TargetOptions.HOST);
    if (!given.isEmpty()) {
      Target.requireElsewhere("--host", given);
      return;
    }
    for (Class<?> each : load.userClasses()) {
      User user = each.getAnnotation(User.class);
      Target.requireElsewhere(each.getSimpleName(), user == null ? "" : user.host());
    }
  }

  /** A port is forwarded by its number, and before the run has printed any. */
  private static void requirePort(LoadSpec load) {
    if (load.find(ReportOptions.WEB).filter(port -> port == 0).isPresent()) {
      throw new IllegalArgumentException(
          "%s: nobody outside of the pod knows which port is free there: give one, as in %1$s=8089"
              .formatted(name(ReportOptions.WEB)));
    }
  }

  private static void requireFiles(LoadSpec load, String claim) {
    LoadOptions.samples().stream().filter(load::isGiven).forEach(PodRules::refuseSamples);
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
    if (!file.normalize().startsWith(LoadJob.REPORTS)) {
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

  private static String name(LoadOption<?> option) {
    return option.commandNames().getLast();
  }
}
