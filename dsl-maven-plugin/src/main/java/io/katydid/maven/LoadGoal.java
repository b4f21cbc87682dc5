package io.katydid.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that runs user classes. */
abstract class LoadGoal extends KatydidGoal {

  private static final String NONE =
      "name what to run, by <userClasses><userClass>Reader</userClass></userClasses> in the"
          + " configuration of katydid-maven-plugin, or -Dkatydid.userClasses=Reader; katydid:list"
          + " prints the names";

  /** The user classes, by full or simple name. */
  @Parameter(property = "katydid.userClasses")
  private List<String> userClasses = List.of();

  /** A command with the names of the user classes, and more. */
  List<String> command(String name, Stream<String> more) throws MojoExecutionException {
    if (userClasses.isEmpty()) {
      throw new MojoExecutionException(NONE);
    }
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(more.toList());
    command.addAll(userClasses);
    return command;
  }
}
