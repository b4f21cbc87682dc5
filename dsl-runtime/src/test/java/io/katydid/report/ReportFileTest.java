package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  @TempDir private Path directory;

  @Test
  void writeAll_someCannotBeWritten_writesTheOthersAndSaysWhich() {
    Path good = directory.resolve("good");

    assertThatThrownBy(() ->
            ReportFile.writeAll(
                List.of(
                    new ReportFile<>(directory, report -> report),
                    new ReportFile<>(good, report -> report + "!"),
                    new ReportFile<>(directory.resolve("no/such"), report -> report)),
                "report"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the report could not be written to %s: Is a directory", directory)
        .satisfies(failure ->
            assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("the report could not be written to " + directory.resolve("no/such")));
    assertThat(good).hasContent("report!");
  }
}
