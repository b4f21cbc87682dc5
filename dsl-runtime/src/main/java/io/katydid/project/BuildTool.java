package io.katydid.project;

import java.util.List;
import java.util.stream.Stream;

/** What builds a new project. */
public enum BuildTool {
  /** Runs the load test in the phase {@code verify}, by Failsafe. */
  MAVEN("mvn verify", "src/test/java", List.of(new ProjectFile("pom.xml", "pom.xml"))),

  /** Runs the load test in a test suite of its own, as a part of {@code check}. */
  GRADLE(
      "gradle check",
      "src/loadTest/java",
      List.of(
          new ProjectFile("settings.gradle.kts", "gradle/settings.gradle.kts"),
          new ProjectFile("build.gradle.kts", "gradle/build.gradle.kts")));

  private static final String MAIN = "src/main/java";
  private static final String TEST = "src/test/java";

  private final String command;
  private final String tests;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<ProjectFile> build;

  BuildTool(String command, String tests, List<ProjectFile> build) {
    this.command = command;
    this.tests = tests;
    this.build = build;
  }

  /** The command that builds a project, and fails if an objective is not met. */
  public String command() {
    return command;
  }

  /** All files of a project, of which the names of packages are as in the templates. */
  List<ProjectFile> files() {
    return Stream.concat(
            build.stream(),
            Stream.of(
                source(MAIN, MAIN, "Bookshop"),
                source(tests, TEST, "Reader"),
                source(tests, TEST, "BookshopLoadIT")))
        .toList();
  }

  private static ProjectFile source(String folder, String template, String type) {
    String file = "/%s/%s.java".formatted(Templates.PACKAGE.replace('.', '/'), type);
    return new ProjectFile(folder + file, template + file);
  }
}
