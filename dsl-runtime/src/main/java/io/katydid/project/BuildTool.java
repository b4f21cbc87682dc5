package io.katydid.project;

import java.util.List;
import java.util.stream.Stream;

/** What builds a new project. */
public enum BuildTool {
  /** Runs the load test in the phase {@code verify}, by Failsafe. */
  MAVEN("mvn verify", "src/test/java"),

  /** Runs the load test in a test suite of its own, as a part of {@code check}. */
  GRADLE("gradle check", "src/loadTest/java");

  private static final String MAIN = "src/main/java";
  private static final String TEST = "src/test/java";

  private final String command;
  private final String tests;

  BuildTool(String command, String tests) {
    this.command = command;
    this.tests = tests;
  }

  /** The command that builds a project, and fails if an objective is not met. */
  public String command() {
    return command;
  }

  /** All files of a project, of which the names of packages are as in the templates. */
  List<ProjectFile> files() {
    return Stream.concat(
            build(),
            Stream.of(
                source(MAIN, MAIN, "Bookshop"),
                source(tests, TEST, "Reader"),
                source(tests, TEST, "BookshopLoadIT")))
        .toList();
  }

  private Stream<ProjectFile> build() {
    return switch (this) {
      case MAVEN -> Stream.of(new ProjectFile("pom.xml", "pom.xml"));
      case GRADLE ->
          Stream.of("settings.gradle.kts", "build.gradle.kts")
              .map(file -> new ProjectFile(file, "gradle/" + file));
    };
  }

  private static ProjectFile source(String folder, String template, String type) {
    String file = "/%s/%s.java".formatted(Templates.PACKAGE.replace('.', '/'), type);
    return new ProjectFile(folder + file, template + file);
  }
}
