package io.katydid.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs the same load on two targets in turns, by {@code katydid compare}. */
@Mojo(
    name = "compare",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CompareGoal extends LoadGoal {

  /** The target that the other one is compared with. */
  @Parameter(property = "katydid.a", required = true)
  private String a;

  /** The target that may have become slower. */
  @Parameter(property = "katydid.b", required = true)
  private String b;

  @Override
  String goal() {
    return "compare";
  }

  @Override
  List<String> arguments() throws MojoExecutionException {
    return command("compare", Stream.of("--a", a, "--b", b));
  }
}
