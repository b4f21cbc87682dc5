package io.katydid;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ScenarioNames;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a load, as a value. Each setter returns another builder and leaves this one as it is. It
 * throws an {@link IllegalArgumentException} if its value is out of range, and a {@link
 * NullPointerException} if it is null.
 *
 * @param <B> the builder
 */
abstract sealed class LoadBuilder<B extends LoadBuilder<B>> permits TargetSetters {

  final LoadSpec spec;
  final @Nullable PrintStream console;

  LoadBuilder(LoadSpec spec, @Nullable PrintStream console) {
    this.spec = spec;
    this.console = console;
  }

  /** The builder of this load. */
  abstract B with(LoadSpec spec, @Nullable PrintStream console);

  /** The load that was described so far. */
  public LoadSpec load() {
    return spec;
  }

  final B with(LoadSpec spec) {
    return with(spec, console);
  }

  final <T> B with(LoadOption<T> option, T value) {
    T required = option.require(value);
    ScenarioNames.problemOf(option, spec)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem + ": " + instead(option));
        });
    return with(spec.with(option, required));
  }

  private String instead(LoadOption<?> option) {
    return option.isOfScenario()
        ? "write Scenario.of(%s.class).%s(..)"
            .formatted(spec.userClasses().getFirst().getSimpleName(), option)
        : "leave it out, or one of them";
  }

  final <T> B withText(LoadOption<T> option, String text) {
    return with(option, option.read(text));
  }

  /** Of an option that is a list: these, of which none is null. */
  final <T> B withTexts(LoadOption<T> option, String... texts) {
    return withText(option, String.join(",", listed(option, texts)));
  }

  static List<String> listed(LoadOption<?> option, String... values) {
    return Arrays.stream(option.requireNonNull(values)).map(option::requireNonNull).toList();
  }
}
