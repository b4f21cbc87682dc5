package io.katydid.cli;

import io.katydid.api.load.OptionType;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Gives an option, whose value may be left out, what it stands for then. What follows it is its
 * value if it can be read as one, or stands behind an equals sign: a user class is not taken for a
 * port.
 *
 * @param type of its values
 * @param none the value where there is none
 */
record ValueOrNone(OptionType<?> type, String none) implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // it is the parser's
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> details) {
    boolean isAttached = "=".equals(details.get("separator"));
    if (!isAttached && (arguments.isEmpty() || !isValue(arguments.peek()))) {
      arguments.push(none);
    }
    return false;
  }

  private boolean isValue(String text) {
    try {
      return !type.normal(text).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
