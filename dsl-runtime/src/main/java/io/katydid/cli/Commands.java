package io.katydid.cli;

import io.katydid.files.FileFailure;
import io.katydid.os.StoppedException;
import io.katydid.report.Paragraph;
import io.katydid.result.Figure;
import io.katydid.text.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its subcommands, and how mistakes are answered. */
@Command(
    name = "katydid",
    description = "Load tests in annotated Java.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "katydid stands for: java -jar katydid.jar",
      "or: java -cp CLASSES_AND_DEPENDENCIES io.katydid.cli.Katydid",
      "The first steps: katydid list, and katydid help run"
    })
final class Commands {

  private static final String HELP = "help";
  private static final String COMPLETION = "generate-completion";
  private static final Set<String> ABOUT_ALL = Set.of(HELP, COMPLETION);

  private Commands() {}

  static int execute(PrintStream out, PrintStream err, String... args) {
    try (SourceCompiler compiler = new SourceCompiler(err)) {
      return execute(UserClasses.ofThisProcess(compiler), out, err, args);
    }
  }

  private static int execute(
      UserClasses userClasses, PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Commands());
    asked(subcommands(userClasses, out, err), args)
        .forEach((name, subcommand) -> line.addSubcommand(name, subcommand.get()));
    return configured(line, out, err).execute(args);
  }

  /** The same line, which prints there, and answers mistakes as all commands do. */
  static CommandLine configured(CommandLine line, PrintStream out, PrintStream err) {
    return line.registerConverter(RequestSlo.class, grammar(RequestSlo::parse))
        .registerConverter(Figure.class, grammar(Figure::of))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, out.charset()))
        .setErr(new PrintWriter(err, true, err.charset()))
        .setParameterExceptionHandler((mistake, arguments) -> answer(mistake))
        .setExecutionExceptionHandler(Commands::answer);
  }

  private static Map<String, Supplier<Object>> subcommands(
      UserClasses userClasses, PrintStream out, PrintStream err) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("run", () -> new RunCommand(userClasses, out).line());
    all.put("plan", () -> new PlanCommand(userClasses, out).line());
    all.put("compare", () -> new CompareCommand(userClasses, out).line());
    all.put("report", () -> new ReportCommand(out).line());
    all.put("history", () -> new HistoryCommand(out, err));
    all.put("capacity", () -> new CapacityCommand(userClasses, out).line());
    all.put("worker", () -> new WorkerCommand(userClasses));
    all.put("kubernetes", () -> new KubernetesCommand(userClasses, out).line());
    all.put("doctor", () -> new DoctorCommand(userClasses, out).line());
    all.put("list", () -> new ListCommand(userClasses, out));
    all.put("init", () -> new InitCommand(out));
    all.put(COMPLETION, GenerateCompletion::new);
    all.put(HELP, HelpCommand::new);
    return all;
  }

  /**
   * The one that the arguments begin with, or else all: describing the others to the parser takes a
   * cold JVM 50 ms of CPU time. Help and completion are about the others.
   */
  private static Map<String, Supplier<Object>> asked(
      Map<String, Supplier<Object>> all, String... args) {
    String first = args.length == 0 ? "" : args[0];
    Supplier<Object> asked = ABOUT_ALL.contains(first) ? null : all.get(first);
    return asked == null ? all : Map.of(first, asked);
  }

  /** The message of the parser becomes that of the option. */
  private static <T> ITypeConverter<T> grammar(ITypeConverter<T> parser) {
    return text -> {
      try {
        return parser.convert(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  private static int answer(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Paragraph.of(String.valueOf(mistake.getMessage())));
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** What a run refuses is answered in words; anything else is a bug and shows where. */
  private static int answer(Exception failure, CommandLine command, ParseResult arguments) {
    switch (failure) {
      case StoppedException printed -> {}
      case IllegalArgumentException refusal -> print(refusal, command);
      case IllegalStateException refusal -> print(refusal, command);
      case UncheckedIOException failed -> print(failed, command);
      default -> failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }

  private static void print(Exception refusal, CommandLine command) {
    command.getErr().println(Paragraph.of(String.valueOf(refusal.getMessage())));
  }

  /** Of files that this machine cannot read or write, and programs that it cannot start. */
  private static void print(UncheckedIOException failure, CommandLine command) {
    String message = String.valueOf(failure.getMessage());
    String reason = FileFailure.reason(Objects.requireNonNull(failure.getCause()));
    String words = message.contains(reason) ? message : message + ": " + reason;
    command.getErr().println(Paragraph.of(words));
    for (Throwable other : failure.getSuppressed()) {
      if (other instanceof UncheckedIOException another) {
        print(another, command);
      }
    }
  }

  /** The versions of what runs. */
  static final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "katydid " + Version.current(),
        "Java " + Runtime.version() + ", " + System.getProperty("os.name")
      };
    }
  }
}
