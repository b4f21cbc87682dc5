package io.katydid.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints the names of the user classes that a project has, by {@code katydid list}. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class ListGoal extends KatydidGoal {

  @Override
  String goal() {
    return "list";
  }

  @Override
  List<String> arguments() {
    return List.of("list");
  }
}
