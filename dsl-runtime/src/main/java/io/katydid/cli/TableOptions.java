package io.katydid.cli;

import static java.util.stream.Collectors.joining;

import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The user classes, and the options of the table that loads of one kind have at the command. */
final class TableOptions {

  private static final String EMBEDDED =
      "Make the load in this JVM, as a debugger wants it, not in one tuned for load.";

  private static final String USER_CLASSES =
      "User classes, by full or simple name, or source files (FastApiUser.java), of which all user"
          + " classes are taken; several are mixed by their weights.";

  /** The files that a run writes. */
  private static final List<LoadOption<?>> FILES =
      Stream.<Stream<? extends LoadOption<?>>>of(
              LoadOptions.reports().stream(),
              LoadOptions.samples().stream(),
              Stream.of(ReportOptions.RUN_FILE, ReportOptions.RECORD))
          .<LoadOption<?>>flatMap(it -> it)
          .toList();

  private static final OptionProperties PROPERTIES = new OptionProperties(System.getProperties());

  private final LoadKind kind;
  private final Map<LoadOption<?>, OptionSpec> options = new LinkedHashMap<>();

  private final PositionalParamSpec userClasses;

  /** With at least one user class. */
  TableOptions(LoadKind kind) {
    this(kind, true);
  }

  /** With at least one, or any number of user classes. */
  TableOptions(LoadKind kind, boolean required) {
    this.kind = kind;
    this.userClasses =
        PositionalParamSpec.builder()
            .index("0..*")
            .arity(required ? "1..*" : "0..*")
            .required(required)
            .paramLabel("USER_CLASS")
            .description(USER_CLASSES)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build();
  }

  /** Gives the options to a command that has this as a mixin. */
  CommandLine addTo(CommandLine command) {
    command.getCommandSpec().addPositional(userClasses);
    LoadOptions.of(kind, Surface.COMMAND)
        .forEach(option -> {
          OptionSpec spec = spec(option);
          options.put(option, spec);
          command.getCommandSpec().addOption(spec);
        });
    return command;
  }

  /** Whether user classes are given. */
  boolean hasUserClasses() {
    return userClasses.getValue() != null;
  }

  /** The user classes and source files, as they are given. */
  List<String> names() {
    return userClasses.getValue();
  }

  /**
   * The load as it was given; it is made in a fork unless that is excluded. What is given to the
   * command wins over a property.
   */
  LoadSpec load(UserClasses userClassPath) {
    List<String> names = names();
    LoadSpec load =
        LoadSpec.of(userClassPath.findAll(names)).givenBy(names).with(RunOptions.FORK, 1);
    PROPERTIES.requireSpelt();
    for (Map.Entry<LoadOption<?>, OptionSpec> given : options.entrySet()) {
      Object value = given.getValue().getValue();
      load =
          value == null
              ? ofProperty(given.getKey(), load)
              : load.withText(given.getKey(), text(given.getKey(), value));
    }
    requireForks(load);
    return load;
  }

  private void requireForks(LoadSpec load) {
    OptionSpec embedded = options.get(RunOptions.FORK);
    if (embedded != null && embedded.getValue() != null && load.get(RunOptions.WORKERS) > 1) {
      throw new IllegalArgumentException(
          "workers are JVMs of their own: leave out %s, or workers"
              .formatted(embedded.longestName()));
    }
  }

  private static LoadSpec ofProperty(LoadOption<?> option, LoadSpec load) {
    return PROPERTIES
        .of(option)
        .map(text -> {
          try {
            return load.withText(option, text);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "%s=%s: %s"
                    .formatted(OptionProperties.name(option), option.shown(text), e.getMessage()),
                e);
          }
        })
        .orElse(load);
  }

  /**
   * Refuses options for files of a command that writes none, lest they are waited for, and for the
   * page and the metrics of a run that it does not make.
   *
   * @param command what writes none
   * @throws IllegalArgumentException if one is given
   */
  void refuseFiles(String command) {
    FILES.forEach(file -> refuse(file, command + " writes no file"));
    refuse(ReportOptions.WEB, command + " serves no page");
    refuse(ReportOptions.OTLP, command + " sends no metrics");
  }

  /**
   * Refuses workers, of which a command has none.
   *
   * @throws IllegalArgumentException if there are to be some
   */
  void refuseWorkers(String command) {
    refuse(JoinOptions.LISTEN, command + " is of this JVM alone");
    refuse(RunOptions.WORKERS, command + " is of this JVM alone");
  }

  private void refuse(LoadOption<?> option, String reason) {
    OptionSpec spec = options.get(option);
    if (spec != null && spec.getValue() != null) {
      throw new IllegalArgumentException("%s: leave out %s".formatted(reason, spec.longestName()));
    }
  }

  private static String text(LoadOption<?> option, Object value) {
    return value instanceof List<?> texts
        ? texts.stream().map(Object::toString).collect(joining(option.type().separator()))
        : option.commandFlag().orElseGet(value::toString);
  }

  private static OptionSpec spec(LoadOption<?> option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.commandNames().toArray(String[]::new)).description(help(option));
    if (option.commandFlag().isPresent()) {
      return spec.arity("0").type(Boolean.class).build();
    }
    spec.arity("1").paramLabel(option.type().label());
    option
        .withoutValue()
        .ifPresent(value -> spec.arity("0..1").preprocessor(new ValueOrNone(option.type(), value)));
    if (option.type().separator().isEmpty()) {
      spec.type(String.class);
    } else {
      spec.type(List.class).auxiliaryTypes(String.class);
    }
    return spec.converters(text -> checked(option, text)).build();
  }

  /** The text of the value that was given; or the message of the parser. */
  static String checked(LoadOption<?> option, String text) {
    try {
      return option.type().normal(text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new TypeConversionException(
          message.contains(text) ? message : "'" + option.shown(text) + "': " + message);
    }
  }

  private static String help(LoadOption<?> option) {
    if (option == RunOptions.FORK) {
      return EMBEDDED;
    }
    boolean hasDefault = option.commandFlag().isEmpty() && !option.standardText().isEmpty();
    String text = option.documentation() + (hasDefault ? " Default: " + option.standardText() : "");
    return text.replace("%", "%%");
  }
}
