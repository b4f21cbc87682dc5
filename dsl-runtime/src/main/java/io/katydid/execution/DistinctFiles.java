package io.katydid.execution;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.export.Document;
import io.katydid.files.NamedFile;
import io.katydid.files.NumberedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files that the options of a load name. One that is written must not be another of them. */
final class DistinctFiles {

  private static final List<LoadOption<Path>> READ_OR_ADDED_TO =
      List.of(ReportOptions.RECORD, VerdictOptions.BASELINE, WorkloadOptions.REPLAY);

  private DistinctFiles() {}

  /**
   * Makes sure that no file would be overwritten by another.
   *
   * @param given the file of an option, if it is given
   * @param workers how many JVMs write samples, each to a {@link NumberedFile} of its own; 0, if
   *     one writes to the file that is named
   * @throws IllegalArgumentException if one would be; names both options
   */
  static void require(Function<LoadOption<Path>, Optional<Path>> given, int workers) {
    List<NamedFile> written =
        Stream.of(
                documents(given),
                LoadOptions.samples().stream().flatMap(option -> samples(given, option, workers)),
                named(given, ReportOptions.RUN_FILE))
            .flatMap(it -> it)
            .toList();
    List<NamedFile> others =
        READ_OR_ADDED_TO.stream().flatMap(option -> named(given, option)).toList();
    for (int i = 0; i < written.size(); i++) {
      written.subList(i + 1, written.size()).forEach(written.get(i)::requireNotAt);
      others.forEach(written.get(i)::requireNotAt);
    }
  }

  private static Stream<NamedFile> documents(Function<LoadOption<Path>, Optional<Path>> given) {
    return Document.ofRun().stream()
        .flatMap(
            it -> it.path(given).map(path -> new NamedFile(it.option().name(), path)).stream());
  }

  private static Stream<NamedFile> samples(
      Function<LoadOption<Path>, Optional<Path>> given, LoadOption<Path> option, int workers) {
    return workers == 0
        ? named(given, option)
        : named(given, option)
            .flatMap(file ->
                IntStream.rangeClosed(1, workers)
                    .mapToObj(number ->
                        new NamedFile(file.name(), NumberedFile.of(file.path(), number))));
  }

  private static Stream<NamedFile> named(
      Function<LoadOption<Path>, Optional<Path>> given, LoadOption<Path> option) {
    return given.apply(option).map(path -> new NamedFile(option.name(), path)).stream();
  }
}
