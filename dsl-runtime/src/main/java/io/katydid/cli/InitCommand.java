package io.katydid.cli;

import io.katydid.files.FileFailure;
import io.katydid.project.BuildTool;
import io.katydid.project.NewProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new project. */
@Command(
    name = "init",
    description =
        "Writes a new project: a small server, a user class, and a load test that gates the"
            + " build. It is that of the tutorial. No file is overwritten.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the project was written",
      "2:it was not, for the reason in the message: one of its files is there already, a name is"
          + " none, or a file cannot be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A project for Maven in a new folder, built at once",
      "    katydid init bookshop && cd bookshop && mvn verify",
      "",
      "  A project for Gradle, with names of yours",
      "    katydid init checkout --gradle --package com.acme.load --artifact checkout-load"
    })
final class InitCommand implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where it is written, a new folder or one that is there. Default: this one")
  private Path folder = Path.of("");

  @ArgGroup private Tool tool = new Tool();

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package of its classes, also its group. Default: " + NewProject.PACKAGE)
  private String packageName = NewProject.PACKAGE;

  @Option(
      names = "--artifact",
      paramLabel = "NAME",
      description = "The name of the project. Default: that of the folder")
  private @Nullable String artifact;

  /** One of these. */
  static final class Tool {

    @SuppressWarnings("UnusedVariable") // its use is to exclude the other
    @Option(names = "--maven", description = "It is built by Maven, which is the default.")
    private boolean maven;

    @Option(names = "--gradle", description = "It is built by Gradle 8.5 or newer.")
    private boolean gradle;

    BuildTool get() {
      return gradle && !maven ? BuildTool.GRADLE : BuildTool.MAVEN;
    }
  }

  InitCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    NewProject project =
        new NewProject(
            folder,
            tool.get(),
            packageName,
            artifact == null ? NewProject.artifactOf(folder) : artifact);
    print(project, write(project));
    return ExitCode.OK;
  }

  private static List<Path> write(NewProject project) {
    try {
      return project.write();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the project cannot be written to %s: %s; name another folder"
              .formatted(project.folder(), FileFailure.reason(e)),
          e);
    }
  }

  private void print(NewProject project, List<Path> files) {
    files.forEach(file -> out.println("wrote " + project.folder().resolve(file)));
    String build = project.tool().command();
    out.println();
    out.println("Build it, with a load of 20 users for 4 s:");
    out.println("  " + in(project) + build);
    out.println("Let every response take a second, which the load test finds too slow:");
    out.println("  " + in(project) + build + " -Dbookshop.delay=PT1S");
    out.println("Then put your application in the place of Bookshop.");
  }

  private static String in(NewProject project) {
    return project.folder().toString().isEmpty() ? "" : "cd '" + project.folder() + "' && ";
  }
}
