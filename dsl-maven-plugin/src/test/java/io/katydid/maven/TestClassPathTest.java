package io.katydid.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class TestClassPathTest {

  private static final Artifact RUNTIME = artifact("katydid-dsl-runtime", "runtime.jar");
  private static final Artifact OWN_PICOCLI = artifact("picocli", "own.jar");
  private static final Artifact PICOCLI = artifact("picocli", "picocli.jar");

  private static Artifact artifact(String name, String file) {
    DefaultArtifactHandler jar = new DefaultArtifactHandler("jar");
    jar.setAddedToClasspath(true);
    Artifact artifact = new DefaultArtifact("some.group", name, "1", "test", "jar", null, jar);
    artifact.setFile(new File("/repository", file));
    return artifact;
  }

  private static MavenProject project(Artifact... artifacts) {
    MavenProject project = new MavenProject();
    project.setArtifactId("shop");
    project.setArtifacts(Set.of(artifacts));
    Build build = new Build();
    build.setTestOutputDirectory("/shop/target/test-classes");
    build.setOutputDirectory("/shop/target/classes");
    project.setBuild(build);
    return project;
  }

  @Test
  void of_projectWithoutPicocli_hasThatOfThePlugin() throws MojoExecutionException {
    assertThat(TestClassPath.of(project(RUNTIME), Set.of(PICOCLI), "1.0").entries())
        .containsExactly(
            Path.of("/shop/target/test-classes"),
            Path.of("/shop/target/classes"),
            Path.of("/repository/runtime.jar"),
            Path.of("/repository/picocli.jar"));
  }

  @Test
  void of_projectWithPicocli_hasItsOwn() throws MojoExecutionException {
    assertThat(TestClassPath.of(project(RUNTIME, OWN_PICOCLI), Set.of(PICOCLI), "1.0").entries())
        .contains(Path.of("/repository/own.jar"))
        .doesNotContain(Path.of("/repository/picocli.jar"));
  }

  @Test
  void of_projectWithoutKatydid_showsTheDependency() {
    assertThatThrownBy(() -> TestClassPath.of(project(), Set.of(PICOCLI), "1.0"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "shop has no katydid-dsl-runtime among its dependencies. In the POM")
        .hasMessageContaining("    <version>1.0</version>\n    <scope>test</scope>\n");
  }
}
