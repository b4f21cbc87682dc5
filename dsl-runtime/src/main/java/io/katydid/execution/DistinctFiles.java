package io.katydid.execution;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.files.OutputFile;
import java.nio.file.Path;
import java.util.List;

/** The files that a load names. One that is written must not be another of them. */
final class DistinctFiles {

  private static final List<LoadOption<Path>> WRITTEN =
      List.of(LoadOptions.JSON, LoadOptions.HTML, LoadOptions.MARKDOWN, LoadOptions.RUN_FILE);

  private static final List<LoadOption<Path>> READ_OR_ADDED_TO =
      List.of(LoadOptions.RECORD, LoadOptions.BASELINE, LoadOptions.REPLAY);

  private DistinctFiles() {}

  /**
   * Makes sure that no file would be overwritten by another.
   *
   * @throws IllegalArgumentException if one would be; names both options
   */
  static void require(LoadSpec load) {
    for (int i = 0; i < WRITTEN.size(); i++) {
      require(load, WRITTEN.get(i), WRITTEN.subList(i + 1, WRITTEN.size()));
      require(load, WRITTEN.get(i), READ_OR_ADDED_TO);
    }
  }

  private static void require(
      LoadSpec load, LoadOption<Path> written, List<LoadOption<Path>> others) {
    for (LoadOption<Path> other : others) {
      load.find(written)
          .ifPresent(path ->
              load.find(other)
                  .ifPresent(second -> {
                    if (new OutputFile(path).isAt(second)) {
                      throw new IllegalArgumentException(
                          "%s and %s are the same file, %s: name two"
                              .formatted(written.name(), other.name(), path));
                    }
                  }));
    }
  }
}
