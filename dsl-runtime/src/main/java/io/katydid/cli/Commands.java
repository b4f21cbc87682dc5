package io.katydid.cli;

import io.katydid.report.Paragraph;
import io.katydid.result.Figure;
import io.katydid.text.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
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
      "katydid stands for: java -cp CLASSES_AND_DEPENDENCIES io.katydid.cli.Katydid",
      "The first steps: katydid list, and katydid help run"
    })
final class Commands {

  private Commands() {}

  static int execute(PrintStream out, PrintStream err, String... args) {
    UserClasses userClasses = UserClasses.ofThisProcess();
    return new CommandLine(new Commands())
        .addSubcommand(new RunCommand(userClasses, out, err).line())
        .addSubcommand(new CompareCommand(userClasses, out).line())
        .addSubcommand(new ReportCommand(out, err))
        .addSubcommand(new HistoryCommand(out, err))
        .addSubcommand(new CapacityCommand(userClasses, out).line())
        .addSubcommand(new ListCommand(userClasses, out))
        .addSubcommand(new GenerateCompletion())
        .addSubcommand(new HelpCommand())
        .registerConverter(RequestSlo.class, grammar(RequestSlo::parse))
        .registerConverter(Figure.class, grammar(Figure::of))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, out.charset()))
        .setErr(new PrintWriter(err, true, err.charset()))
        .setParameterExceptionHandler((mistake, line) -> answer(mistake))
        .setExecutionExceptionHandler(Commands::answer)
        .execute(args);
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
    if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException) {
      command.getErr().println(Paragraph.of(String.valueOf(failure.getMessage())));
    } else {
      failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.USAGE;
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
