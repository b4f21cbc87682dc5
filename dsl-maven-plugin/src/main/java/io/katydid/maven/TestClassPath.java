package io.katydid.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What the command is started with: the classes and dependencies of the tests of a project, and
 * picocli, if it is not among them.
 *
 * @param entries directories and jars
 */
record TestClassPath(List<Path> entries) {

  private static final String RUNTIME = "katydid-dsl-runtime";
  private static final String PICOCLI = "picocli";

  /**
   * Of a project whose test dependencies are resolved.
   *
   * @param ofPlugin the artifacts of this plugin
   * @param version of this plugin
   * @throws MojoExecutionException if Katydid is not among the dependencies
   */
  static TestClassPath of(MavenProject project, Collection<Artifact> ofPlugin, String version)
      throws MojoExecutionException {
    if (named(RUNTIME, project.getArtifacts()).isEmpty()) {
      throw new MojoExecutionException(noRuntime(project.getArtifactId(), version));
    }
    List<Path> entries = new ArrayList<>(elements(project));
    if (named(PICOCLI, project.getArtifacts()).isEmpty()) {
      named(PICOCLI, ofPlugin).ifPresent(picocli -> entries.add(picocli.getFile().toPath()));
    }
    return new TestClassPath(List.copyOf(entries));
  }

  private static String noRuntime(String project, String version) {
    return """
    %s has no katydid-dsl-runtime among its dependencies. In the POM:

      <dependency>
        <groupId>io.katydid</groupId>
        <artifactId>katydid-dsl-runtime</artifactId>
        <version>%s</version>
        <scope>test</scope>
      </dependency>
    """
        .formatted(project, version);
  }

  private static List<Path> elements(MavenProject project) throws MojoExecutionException {
    try {
      return project.getTestClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the test dependencies are not resolved", e);
    }
  }

  private static Optional<Artifact> named(String name, Collection<Artifact> artifacts) {
    return artifacts.stream().filter(artifact -> artifact.getArtifactId().equals(name)).findFirst();
  }
}
