package io.katydid.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints the report of a run again that was kept by the option {@code runFile}. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class ReportGoal extends KatydidGoal {

  /** The file that the run is in. */
  @Parameter(property = "katydid.run", required = true)
  private String run;

  @Override
  String goal() {
    return "report";
  }

  @Override
  List<String> arguments() {
    return List.of("report", run);
  }
}
