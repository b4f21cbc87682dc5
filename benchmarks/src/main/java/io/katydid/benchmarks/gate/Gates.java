package io.katydid.benchmarks.gate;

import io.katydid.benchmarks.Circumstances;
import io.katydid.benchmarks.Table;
import io.katydid.cli.Katydid;
import io.katydid.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures how often a gate finds a version that is slower, and how often one that is not. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Compares two versions of the demo server again and again, as katydid compare --base does:"
            + " one that is slower on one route, and one that is the same.")
final class Gates implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many gates of each kind. Default: ${DEFAULT-VALUE}")
  private int repetitions;

  @Option(
      names = "--factor",
      paramLabel = "FACTOR",
      split = ",",
      defaultValue = "1.10,1.00",
      description =
          "How many times as long the one route takes in the other version; several are taken in"
              + " turns. Default: ${DEFAULT-VALUE}")
  private List<String> factors = List.of();

  @Option(
      names = "--computing",
      description =
          "The route that is slower computes for some milliseconds: how long that takes is the"
              + " machine's doing as well. Default: it waits for 50 ms, as for a database.")
  private boolean computing;

  @Option(
      names = "--load",
      paramLabel = "OPTIONS",
      defaultValue = "-u 4 -t 1500ms --warm-up 500ms --pairs 8",
      description = "The load of each run. Default: ${DEFAULT-VALUE}")
  private String load = "";

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "Where the reports are kept, with each run of each pair. Default: nowhere")
  private Path reports = Path.of("");

  private Gates() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Gates()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    System.out.println(new Circumstances("benchmarks/gate", arguments));
    Files.createDirectories(reports.toAbsolutePath());
    List<Answers> answers =
        factors.stream().map(factor -> new Answers("x " + factor, route())).toList();
    for (int repetition = 1; repetition <= repetitions; repetition++) {
      for (int i = 0; i < factors.size(); i++) {
        System.err.printf("gate %d of %d, x %s%n", repetition, repetitions, factors.get(i));
        answers.get(i).add(gate(factors.get(i), repetition));
      }
      if (repetition % 5 == 0 || repetition == repetitions) {
        print(answers);
      }
    }
    return 0;
  }

  private String route() {
    return computing ? Student.ROUTE : Shopper.ROUTE;
  }

  private static void print(List<Answers> answers) {
    Table table = Answers.table();
    answers.forEach(each -> each.addTo(table));
    System.out.println(table);
  }

  private Class<?> user() {
    return computing ? Student.class : Shopper.class;
  }

  /** One gate; its report, as JSON. */
  private JsonNode gate(String factor, int repetition) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("katydid-gate-bench-");
    try {
      Path kept = reports.toString().isEmpty() ? folder : reports.toAbsolutePath();
      Path report = gate(factor, folder, kept.resolve("gate-" + factor + "-" + repetition));
      return new JsonMapper().readTree(Files.readString(report));
    } finally {
      FileTree.delete(folder);
    }
  }

  /** As somebody starts it in a repository; what it prints is beside its report. */
  private Path gate(String factor, Path folder, Path kept)
      throws IOException, InterruptedException {
    String slow = Double.parseDouble(factor) == 1 ? "" : "--slow '" + route() + "=" + factor + "'";
    Repository repository = Repository.make(Files.createDirectory(folder.resolve("demo")), slow);
    Path report = Path.of(kept + ".json");
    Path printed = Path.of(kept + ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Katydid.class.getName()));
    command.addAll(List.of("compare", user().getName(), "--base", "HEAD"));
    command.addAll(List.of("--start", Repository.START, "--ready", "/health"));
    command.addAll(List.of("--logs", folder.resolve("logs").toString()));
    command.addAll(List.of("--json", report.toString()));
    command.addAll(List.of(load.split(" +", -1)));
    Process katydid =
        new ProcessBuilder(command)
            .directory(repository.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (katydid.waitFor() == CommandLine.ExitCode.USAGE || Files.notExists(report)) {
      throw new IOException("no report was written: " + Files.readString(printed));
    }
    return report;
  }
}
