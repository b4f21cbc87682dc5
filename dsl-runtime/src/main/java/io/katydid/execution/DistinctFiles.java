package io.katydid.execution;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.export.Document;
import io.katydid.files.NamedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a load names. One that is written must not be another of them. */
final class DistinctFiles {

  private static final List<LoadOption<Path>> READ_OR_ADDED_TO =
      List.of(LoadOptions.RECORD, LoadOptions.BASELINE, LoadOptions.REPLAY);

  private DistinctFiles() {}

  /**
   * Makes sure that no file would be overwritten by another.
   *
   * @throws IllegalArgumentException if one would be; names both options
   */
  static void require(LoadSpec load) {
    List<NamedFile> written =
        Stream.concat(documents(load), named(load, LoadOptions.RUN_FILE)).toList();
    List<NamedFile> others =
        READ_OR_ADDED_TO.stream().flatMap(option -> named(load, option)).toList();
    for (int i = 0; i < written.size(); i++) {
      written.subList(i + 1, written.size()).forEach(written.get(i)::requireNotAt);
      others.forEach(written.get(i)::requireNotAt);
    }
  }

  private static Stream<NamedFile> documents(LoadSpec load) {
    return Document.all().stream()
        .flatMap(it ->
            it.path(load::find).map(path -> new NamedFile(it.option().name(), path)).stream());
  }

  private static Stream<NamedFile> named(LoadSpec load, LoadOption<Path> option) {
    return load.find(option).map(path -> new NamedFile(option.name(), path)).stream();
  }
}
