package io.katydid.junit;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The reports of a load test among the results of its build: {@code target/katydid/}, or {@code
 * build/katydid/}, has a directory for each test. Where neither {@code target} nor {@code build}
 * is, there is no build, and no report is written.
 *
 * @param project the directory of the build
 */
record BuildReports(Path project) {

  private static final List<String> OUTPUTS = List.of("target", "build");

  /** The load of a test with its reports, unless the build asks for none. */
  static LoadSpec addTo(LoadSpec load, ExtensionContext context) {
    Overrides overrides = new Overrides(context);
    return overrides.reports() ? new BuildReports(Path.of("")).addTo(load, overrides.test()) : load;
  }

  /**
   * The load with its reports; one that names a file for a report keeps it.
   *
   * @param test class and method
   */
  LoadSpec addTo(LoadSpec load, String test) {
    return OUTPUTS.stream()
        .map(project::resolve)
        .filter(output -> Files.isDirectory(output) && Files.isWritable(output))
        .findFirst()
        .map(output -> addTo(load, output.resolve("katydid").resolve(test)))
        .orElse(load);
  }

  private static LoadSpec addTo(LoadSpec load, Path directory) {
    LoadSpec withPage = add(load, ReportOptions.HTML, directory.resolve("report.html"));
    LoadSpec withText = add(withPage, ReportOptions.MARKDOWN, directory.resolve("report.md"));
    return add(withText, ReportOptions.JSON, directory.resolve("report.json"));
  }

  private static LoadSpec add(LoadSpec load, LoadOption<Path> option, Path file) {
    return load.find(option).isPresent() ? load : load.with(option, file);
  }
}
