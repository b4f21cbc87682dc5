package io.katydid.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

/** What goals refuse; what they do is shown by the project src/it/plugin of the examples. */
class GoalsTest {

  @Test
  void run_withoutUserClass_showsHowToNameOne() {
    assertThatThrownBy(() -> new RunGoal().arguments())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "name what to run, by <userClasses><userClass>Reader</userClass></userClasses>");
  }

  @Test
  void run_emptyElements_nameNoUserClass() throws MojoExecutionException {
    assertThat(LoadGoal.named(Arrays.asList(null, " ", "Reader"))).containsExactly("Reader");
    assertThatThrownBy(() -> LoadGoal.named(Arrays.asList(null, " ")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("name what to run");
  }

  @Test
  void java_tooOld_namesTheWaysToANewerOne() {
    assertThat(KatydidGoal.oldJava(17, "list"))
        .isEqualTo(
            "Maven runs on Java 17, and Katydid needs 21 or newer: point JAVA_HOME at one, or have"
                + " maven-toolchains-plugin choose one by its goal select-jdk-toolchain. The phase"
                + " in which it does is to be run, too: mvn test-compile katydid:list");
  }
}
