package io.katydid.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs a load and judges it, by {@code katydid run}. The reports are in {@code
 * target/katydid/<execution>}, unless {@code katydid.reports=false}.
 */
@Mojo(
    name = "run",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class RunGoal extends LoadGoal {

  /** The objectives, each as an element {@code slo}. */
  @Parameter(property = "katydid.slos")
  private List<String> slos = List.of();

  @Override
  String goal() {
    return "run";
  }

  @Override
  boolean reports() {
    return true;
  }

  @Override
  List<String> arguments() throws MojoExecutionException {
    return command("run", slos.stream().flatMap(slo -> Stream.of("--slo", slo)));
  }
}
