package io.katydid.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    List<String> named = named(userClasses);
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(more.toList());
    command.addAll(named);
    return command;
  }

  /** Those that are not empty elements, which are null to Maven. */
  static List<String> named(List<String> userClasses) throws MojoExecutionException {
    List<String> named =
        userClasses.stream().filter(Objects::nonNull).filter(name -> !name.isBlank()).toList();
    if (named.isEmpty()) {
      throw new MojoExecutionException(NONE);
    }
    return named;
  }
}
