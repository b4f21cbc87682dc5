package io.katydid.benchmarks;

import io.katydid.LoadRun;
import io.katydid.api.Arrivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how exactly a load is made that does nothing but to be there. */
@Command(
    name = "exactness",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures in Katydid's fork how late users and iterations begin, how even their rate is, "
            + "how long users who wait take to end, and the memory of a million of them. Without "
            + "a target: their tasks note the time, and nothing else.")
final class Exactness implements Callable<Integer> {

  private static final List<Integer> RAMPS = List.of(100, 1_000, 10_000);
  private static final int WINDOW = 10;
  private static final int START = 5;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long each ramp-up takes. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many iterations arrive per second. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--arriving",
      paramLabel = "N",
      defaultValue = "30",
      description = "For how many seconds they arrive. Default: ${DEFAULT-VALUE}")
  private int arriving;

  @Option(
      names = "--stopped",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many users end at once. Default: ${DEFAULT-VALUE}")
  private int stopped;

  @Option(
      names = "--idle",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many users a ramp goes to and back from. Default: ${DEFAULT-VALUE}")
  private int idle;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private final Table table = new Table("what", "aim", "measured");

  private Exactness() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Exactness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (markdown) {
      System.out.println(circumstances());
    }
    try (Workspace workspace = new Workspace()) {
      Path file = workspace.directory().resolve("moments");
      System.setProperty(Moments.FILE, file.toString());
      for (int perSecond : RAMPS) {
        rampUp(file, perSecond);
      }
      arrivals(file);
      stop(file);
      memory(file);
    }
    System.out.println(table);
    return 0;
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances(
            "benchmarks/exactness", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }

  private void rampUp(Path file, int perSecond) throws IOException {
    int users = perSecond * seconds;
    Moments moments =
        measure(
            file,
            users,
            LoadRun.of(NotingUser.class)
                .users(users)
                .spawnRate(perSecond)
                .runTime(Duration.ofSeconds(seconds + 2)));
    String title = "ramp of %,d users/s".formatted(perSecond);
    table.row(title + ": users", "%,d".formatted(users), "%,d".formatted(moments.begun().length));
    lags(title, "max < 5 ms", Lags.of(moments.begun(), perSecond));
  }

  private void arrivals(Path file) throws IOException {
    Moments moments =
        measure(
            file,
            2 * rate * arriving,
            LoadRun.of(NotedArrival.class)
                .arrivalRate(rate + "/s")
                .arrivals(Arrivals.EVEN)
                .runTime(Duration.ofSeconds(arriving)));
    String title = "%,d arrivals/s".formatted(rate);
    Lags lags = Lags.of(moments.begun(), rate);
    lags(title + ", whole run", "p99 < 1 ms", lags);
    lags(
        title + ", without the first %d s".formatted(START),
        "p99 < 1 ms",
        lags.without(START * rate));
    table.row(
        "%s: rate over any %d s".formatted(title, WINDOW),
        "within 0.5 %",
        "within %.2f %%".formatted(100 * Lags.worstRate(moments.begun(), rate, WINDOW)));
  }

  private void lags(String title, String aim, Lags lags) {
    table.row(
        title + ": lag",
        aim,
        "p50 %.2f, p99 %.2f, max %.2f ms"
            .formatted(lags.millis(50), lags.millis(99), lags.millis(100)));
  }

  private void stop(Path file) throws IOException {
    Moments moments =
        measure(
            file,
            stopped,
            LoadRun.of(NotingUser.class)
                .users(stopped)
                .spawnRate(stopped / 5.0)
                .runTime(Duration.ofSeconds(8)));
    table.row(
        "%,d waiting users end".formatted(stopped),
        "< 2 s",
        "%.2f s".formatted(moments.endNanos() / 1e9));
  }

  private void memory(Path file) throws IOException {
    long one = ramp(file, 1).residentKilobytes();
    Moments all = ramp(file, idle);
    table.row(
        "%,d users ramp up, hold and ramp down: users".formatted(idle),
        "%,d".formatted(idle),
        "%,d".formatted(all.begun().length));
    table.row(
        "the most memory resident, per user",
        "< 2 KB",
        "%.2f KB".formatted((double) (all.residentKilobytes() - one) / idle));
  }

  private static Moments ramp(Path file, int users) throws IOException {
    return measure(
        file,
        users,
        LoadRun.of(NotingUser.class)
            .stages(users + " users over 20s", users + " users for 10s", "0 users over 20s"));
  }

  private static Moments measure(Path file, int most, LoadRun run) throws IOException {
    System.setProperty(Moments.MOST, "" + most);
    Files.deleteIfExists(file);
    run.fork().execute();
    return Moments.read(file);
  }
}
