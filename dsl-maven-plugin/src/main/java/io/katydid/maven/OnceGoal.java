package io.katydid.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs each task once, and prints requests and responses, by {@code katydid run --once}. */
@Mojo(
    name = "once",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class OnceGoal extends LoadGoal {

  @Override
  String goal() {
    return "once";
  }

  @Override
  List<String> arguments() throws MojoExecutionException {
    return command("run", Stream.of("--once"));
  }
}
