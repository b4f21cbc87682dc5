package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.CAPACITY;
import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Rate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of all options of a load, in the order in which they are documented. */
public final class LoadOptions {

  /** What the run is called in its reports. */
  public static final LoadOption<String> TITLE =
      row("title", OptionType.TEXT)
          .standard("")
          .onlyFor(RUN)
          .changesNoFigure()
          .example("Checkout, nightly")
          .means("A name for the run, shown in every report.");

  /** How many virtual users, of a closed load. */
  public static final LoadOption<Integer> USERS =
      row("users", OptionType.COUNT)
          .standard(1)
          .onlyFor(RUN, COMPARISON)
          .command("-u", "--users")
          .range(Ranges.users("users"))
          .ofScenario()
          .example("1000")
          .means("How many virtual users.");

  /** How many users start per second, of a closed load. */
  public static final LoadOption<Double> SPAWN_RATE =
      row("spawnRate", OptionType.DECIMAL)
          .standardInWords("all in 1s")
          .onlyFor(RUN, COMPARISON)
          .command("-r", "--spawn-rate")
          .range(Ranges.spawnRate())
          .ofScenario()
          .example("50")
          .means("How many of them start per second, evenly over time.");

  /** How many iterations the users of a closed load make together. */
  public static final LoadOption<Integer> ITERATIONS =
      row("iterations", OptionType.COUNT)
          .standardInWords("as the run time allows")
          .onlyFor(RUN)
          .range(Ranges.atLeastOne("iterations"))
          .ofScenario()
          .example("1000")
          .means("How many iterations all users make together; the run ends with the last.");

  /** How many iterations each user of a closed load makes. */
  public static final LoadOption<Integer> ITERATIONS_PER_USER =
      row("iterationsPerUser", OptionType.COUNT)
          .standardInWords("as the run time allows")
          .onlyFor(RUN)
          .range(Ranges.atLeastOne("iterationsPerUser"))
          .ofScenario()
          .example("10")
          .means("How many iterations each user makes; the run ends with the last.");

  /** How many iterations start per time at most, of a closed load. */
  public static final LoadOption<Rate> MAX_RATE =
      row("maxRate", OptionType.RATE)
          .standardInWords("as fast as they can")
          .onlyFor(RUN, COMPARISON)
          .range(Ranges.positive("maxRate"))
          .example("500/s")
          .means("How many iterations all users together start per time at most.");

  /** How many iterations start per time: makes a load an open one. */
  public static final LoadOption<Rate> ARRIVAL_RATE =
      row("arrivalRate", OptionType.RATE)
          .onlyFor(RUN, COMPARISON)
          .range(Ranges.positive("arrivalRate"))
          .ofScenario()
          .example("200/s")
          .means(
              "Instead of users: how many iterations start per time, however slow the target is.");

  /** The stages that a load goes through. */
  public static final LoadOption<Stages> STAGES =
      row("stages", OptionType.STAGES)
          .onlyFor(RUN, COMPARISON)
          .command("--stage")
          .range(Stages::problem)
          .ofScenario()
          .example("50 users over 30s; 50 users for 2m; 0 users over 10s")
          .means(
              "Instead of users or an arrival rate, and of a run time: a load that goes to its next"
                  + " target over a time, or is there for a time. Several are separated by a"
                  + " semicolon.");

  /** The class of the shape that a load has. */
  public static final LoadOption<String> SHAPE =
      row("shape", OptionType.SHAPE)
          .onlyFor(RUN, COMPARISON)
          .ofOneScenario()
          .example("io.katydid.api.DoubleWave")
          .means(
              "Instead of users, an arrival rate or stages: the class of a LoadShape, which sets"
                  + " the load for every tenth of a second, until it ends it, or a run time"
                  + " that is given is over.");

  /** The file whose load is replayed. */
  public static final LoadOption<Path> REPLAY =
      row("replay", OptionType.FILE)
          .onlyFor(RUN)
          .ofOneScenario()
          .example("rates.csv")
          .means(
              "Instead of users, an arrival rate or stages, and of a run time: a file of seconds"
                  + " and rates, which ends in .csv, or an access log, for each line of which an"
                  + " iteration is due.");

  /** What a scenario is called. */
  public static final LoadOption<String> NAME =
      row("name", OptionType.TEXT)
          .standardInWords("that of the user class")
          .onlyOfScenario()
          .changesNoFigure()
          .range(Ranges.oneLine("name"))
          .example("Back office")
          .means("What a scenario is called, in the report and by objectives.");

  /** When a scenario starts. */
  public static final LoadOption<Duration> START_DELAY =
      row("startDelay", OptionType.DURATION)
          .standard(Duration.ZERO)
          .onlyOfScenario()
          .range(delay -> Ranges.countable("startDelay", delay))
          .example("30s")
          .means("How long after the start of the run a scenario starts.");

  /** The lowest rate of a search. */
  public static final LoadOption<Rate> FROM =
      row("from", OptionType.RATE)
          .standard(Rate.parse("10/s"))
          .onlyFor(CAPACITY)
          .range(Ranges.positive("from"))
          .example("100/s")
          .means("The lowest arrival rate, with which it begins.");

  /** The highest rate of a search. */
  public static final LoadOption<Rate> TO =
      row("to", OptionType.RATE)
          .standard(Rate.parse("100000/s"))
          .onlyFor(CAPACITY)
          .range(Ranges.positive("to"))
          .example("10000/s")
          .means("The highest that is tried.");

  /** The rate that is demanded of a search. */
  public static final LoadOption<Rate> AT_LEAST =
      row("atLeast", OptionType.RATE)
          .standardInWords("none, any will do")
          .onlyFor(CAPACITY)
          .example("500/s")
          .means("The capacity that is demanded.");

  /** How close the two rates that a search finds are to be. */
  public static final LoadOption<Double> PRECISION =
      row("precision", OptionType.DECIMAL)
          .standard(1.05)
          .onlyFor(CAPACITY)
          .range(Ranges.precision())
          .example("1.1")
          .means("How close the two rates are to be, as their ratio.");

  /** How many runs each variant of a comparison has. */
  public static final LoadOption<Integer> PAIRS =
      row("pairs", OptionType.COUNT)
          .standard(Ranges.FEWEST_PAIRS)
          .onlyFor(COMPARISON)
          .range(Ranges.pairs())
          .example("10")
          .means("How many runs each has, at least 6.");

  /** Which change does not matter to a comparison. */
  public static final LoadOption<Double> TOLERANCE =
      row("tolerance", OptionType.DECIMAL)
          .standard(0.05)
          .onlyFor(COMPARISON)
          .range(Ranges.tolerance())
          .example("0.1")
          .means("Which change does not matter: 0.05 is 5 % of a time or rate.");

  /** How long the load lasts. */
  public static final LoadOption<Duration> RUN_TIME =
      row("runTime", OptionType.DURATION)
          .standard(Duration.ofSeconds(10))
          .command("-t", "--run-time")
          .range(Ranges.positiveDuration("runTime"))
          .example("1m30s")
          .means(
              "How long a run is, ramp-up and warm-up included; of a search, its shortest trials.");

  /** How much of it is excluded from the result. */
  public static final LoadOption<WarmUp> WARM_UP =
      row("warmUp", OptionType.WARM_UP)
          .standard(WarmUp.NONE)
          .standardInWords("none")
          .onlyFor(RUN, COMPARISON)
          .range(warmUp -> Ranges.countable("warmUp", warmUp.length()))
          .example("auto")
          .means(
              "How much of it, from the start, is left out of the result; auto: until the run"
                  + " became steady.");

  /** How arrivals are spread over time. */
  public static final LoadOption<Arrivals> ARRIVALS =
      row("arrivals", OptionType.ARRIVALS)
          .standard(Arrivals.POISSON)
          .ofScenario()
          .example("even")
          .means("How arrivals are spread: poisson, as users arrive, or even.");

  /** How many users there may be at once, of an open load. */
  public static final LoadOption<Integer> MAX_USERS =
      row("maxUsers", OptionType.COUNT)
          .standard(1000)
          .range(Ranges.users("maxUsers"))
          .ofScenario()
          .example("5000")
          .means("How many users there may be at once to serve arrivals.");

  /** How long users may take to end their task when the run time is over. */
  public static final LoadOption<Duration> GRACE_PERIOD =
      row("gracePeriod", OptionType.DURATION)
          .standard(Duration.ofSeconds(30))
          .command("-s", "--stop-timeout", "--grace-period")
          .range(grace -> Ranges.countable("gracePeriod", grace))
          .example("5s")
          .means("How long users may take to end their tasks after the run time.");

  /** The seed of everything random. */
  public static final LoadOption<Long> SEED =
      row("seed", OptionType.NUMBER)
          .standardInWords("drawn")
          .changesNoFigure()
          .example("42")
          .means("The seed of everything random; that of an earlier run repeats its choices.");

  /** In how many JVMs of their own the load is made. */
  public static final LoadOption<Integer> FORK =
      row("fork", OptionType.integer("0|1", "0 or 1"))
          .standard(0)
          .command("--no-fork")
          .flag("0")
          .range(Ranges.fork())
          .example("1")
          .means(
              "In how many JVMs of their own the load is made, tuned for load: 1, or 0 for this"
                  + " one.");

  /** The base address of the target; that of a comparison is of each variant. */
  public static final LoadOption<String> HOST =
      row("host", OptionType.URL)
          .standard("")
          .standardInWords("as in the user classes")
          .onlyFor(RUN, CAPACITY)
          .command("-H", "--host")
          .range(Ranges.host())
          .example("http://localhost:8000")
          .means("The base address of the target, in place of those in the user classes.");

  /** How often a run may go on that could not be decided. */
  public static final LoadOption<Integer> EXTEND =
      row("extend", OptionType.integer("0|1|2", "0, 1 or 2"))
          .standard(Ranges.MOST_EXTENSIONS)
          .onlyFor(RUN)
          .range(Ranges.extend())
          .changesNoFigure()
          .example("0")
          .means(
              "How often the run may go on for another run time when objectives are undecided: 0 to"
                  + " 2.");

  /** Whether what cannot be decided fails. */
  public static final LoadOption<Boolean> STRICT =
      row("strict", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN, COMPARISON)
          .changesNoFigure()
          .example("true")
          .means("Fail also when what is undecided was observed within its limits.");

  /** Whether a run ends as soon as it is certain to fail. */
  public static final LoadOption<Boolean> FAIL_FAST =
      row("failFast", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .changesNoFigure()
          .example("true")
          .means("End the run as soon as an objective is certain not to be met.");

  /** When a run is given up. */
  public static final LoadOption<String> ABORT_IF =
      row("abortIf", OptionType.ABORT)
          .standard(AbortCondition.NOTHING_BUT_FAILURES)
          .standardInWords("'" + AbortCondition.NOTHING_BUT_FAILURES + "'")
          .onlyFor(RUN, COMPARISON)
          .changesNoFigure()
          .example("failures > 50% for 10s")
          .means("Give a run up on a condition such as 'failures > 50% for 10s'; or never.");

  /** The tags of the tasks that are run. */
  public static final LoadOption<List<String>> TAGS =
      row("tags", OptionType.TAGS)
          .standard(List.of())
          .standardInWords("all tasks")
          .example("read, cheap")
          .means("Run only the tasks that have one of these tags.");

  /** The tags of the tasks that are not run. */
  public static final LoadOption<List<String>> EXCLUDE_TAGS =
      row("excludeTags", OptionType.TAGS)
          .standard(List.of())
          .example("slow")
          .means("Leave out the tasks that have one of these tags.");

  /** Which requests share a connection. */
  public static final LoadOption<ConnectionStrategy> CONNECTIONS =
      row("connections", OptionType.CONNECTIONS)
          .standardInWords("as in the user classes")
          .example("request")
          .means("What has its own connections, or how many connections all users share.");

  /** Where connections to a name go. */
  public static final LoadOption<Map<String, List<String>>> RESOLVE =
      row("resolve", OptionType.NAMES)
          .standard(Map.of())
          .example("cdn.example=10.0.0.3; shop.example=10.0.0.1,10.0.0.2")
          .means(
              "Where connections to a host name go: to these addresses, or unix:/path, in turn;"
                  + " several names are separated by a semicolon.");

  /** How often a name server is asked. */
  public static final LoadOption<Duration> RESOLVE_EVERY =
      row("resolveEvery", OptionType.DURATION)
          .standard(Duration.ZERO)
          .range(resolveEvery -> Ranges.countable("resolveEvery", resolveEvery))
          .standardInWords("once, for the first connection")
          .example("30s")
          .means("How often a name server is asked.");

  /** The addresses of this machine that connections come from. */
  public static final LoadOption<List<String>> SOURCE_ADDRESSES =
      row("sourceAddresses", OptionType.ADDRESSES)
          .standard(List.of())
          .command("--source-address")
          .example("10.0.0.5, 10.0.0.6")
          .means("Addresses of this machine to connect from, in turn, for more ports.");

  /** The hosts beyond private networks that may be loaded. */
  public static final LoadOption<List<String>> ALLOW_HOST =
      row("allowHost", OptionType.HOSTS)
          .standard(List.of())
          .changesNoFigure()
          .example("shop.example, api.shop.example")
          .means(
              "Hosts that may be loaded though they are neither of this machine nor of a private"
                  + " network.");

  /** The classes of listeners to the run. */
  public static final LoadOption<List<String>> LISTENERS =
      row("listeners", OptionType.CLASSES)
          .standard(List.of())
          .onlyFor(RUN)
          .command("--listener")
          .changesNoFigure()
          .example("com.example.Journal")
          .means(
              "Classes of RunListener, which are made in the JVM that makes the load, and are given"
                  + " its events.");

  /** Whether each request carries the id of a trace. */
  public static final LoadOption<Boolean> TRACEPARENT =
      row("traceparent", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .example("true")
          .means("Send the id of a trace with each request, in the header traceparent of W3C.");

  /** Whether the report for people has what the time of requests was spent on. */
  public static final LoadOption<Boolean> TIMINGS =
      row("timings", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("true")
          .means("Report what the time of requests was spent on: connecting, the server, ...");

  /** The port at which a run is shown while it goes. */
  public static final LoadOption<Integer> WEB =
      row("web", OptionType.PORT)
          .withoutValue("0")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .range(Ranges.port())
          .example("8089")
          .means(
              "Serve a page that shows and controls the run while it goes, to this machine alone:"
                  + " at this port, or at one that is free if it is 0 or left out.");

  /** The collector that metrics are sent to while a run goes. */
  public static final LoadOption<String> OTLP =
      row("otlp", OptionType.ENDPOINT)
          .withoutValue("")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .range(Ranges.endpoint())
          .example("http://localhost:4318")
          .means(
              "Send metrics to a collector by OTLP every second while the run goes: to this address"
                  + " or, if it is left out, to that of OTEL_EXPORTER_OTLP_ENDPOINT, else to"
                  + " http://localhost:4318.");

  /** The file for the report as JSON. */
  public static final LoadOption<Path> JSON =
      row("json", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.json")
          .means("Where to write the result as JSON.");

  /** The file for the report as a page. */
  public static final LoadOption<Path> HTML =
      row("html", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.html")
          .means("Where to write the report as a page of HTML.");

  /** The file for the report as Markdown. */
  public static final LoadOption<Path> MARKDOWN =
      row("markdown", OptionType.FILE)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.md")
          .means(
              "Where to write the report as Markdown; after a load, it is also added to the file"
                  + " that GITHUB_STEP_SUMMARY names.");

  /** The beginning of the names of the files that Locust writes. */
  public static final LoadOption<Path> CSV =
      row("csv", OptionType.PREFIX)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("nightly")
          .means(
              "Where to write figures as Locust does: what the names of its four CSV files begin"
                  + " with.");

  /** The file for the verdict as test cases. */
  public static final LoadOption<Path> JUNIT_XML =
      row("junitXml", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("TEST-load.xml")
          .means("Where to write the verdict and each objective as test cases, in JUnit's XML.");

  /** The file for figures with their intervals in Bencher's format. */
  public static final LoadOption<Path> BMF =
      row("bmf", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("bmf.json")
          .means("Where to write figures with their intervals, in Bencher's metric format.");

  /** The file for the summary as k6 writes it. */
  public static final LoadOption<Path> K6_SUMMARY =
      row("k6Summary", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("summary.json")
          .means("Where to write metrics and thresholds as k6 exports its summary.");

  /** The file for response times over time. */
  public static final LoadOption<Path> HLOG =
      row("hlog", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("result.hlog")
          .means("Where to write response times over time, as a log of HdrHistogram.");

  /** The file for every sample as JMeter logs it. */
  public static final LoadOption<Path> JTL =
      row("jtl", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("samples.jtl")
          .means("Where to write each sample, while the load runs, as JMeter logs it in CSV.");

  /** The file for every request as Vegeta encodes results. */
  public static final LoadOption<Path> VEGETA =
      row("vegeta", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("results.json")
          .means("Where to write each request, while the load runs, as Vegeta does in JSON.");

  /** The file that the run is kept in. */
  public static final LoadOption<Path> RUN_FILE =
      row("runFile", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("nightly.run")
          .means("Where to keep all that is measured, for katydid report.");

  /** The file to which a line about the run is added. */
  public static final LoadOption<Path> RECORD =
      row("record", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("runs.jsonl")
          .means("Where to add a line with what was measured, and in what environment.");

  /** The file of recorded runs that a run is compared with. */
  public static final LoadOption<Path> BASELINE =
      row("baseline", OptionType.FILE)
          .onlyFor(RUN)
          .changesNoFigure()
          .example("runs.jsonl")
          .means("The recorded runs that 'p95 <= 1.1 x baseline' compares with.");

  private static final List<LoadOption<?>> ALL =
      List.of(
          TITLE,
          USERS,
          SPAWN_RATE,
          ITERATIONS,
          ITERATIONS_PER_USER,
          MAX_RATE,
          ARRIVAL_RATE,
          STAGES,
          SHAPE,
          REPLAY,
          NAME,
          START_DELAY,
          FROM,
          TO,
          AT_LEAST,
          PRECISION,
          PAIRS,
          TOLERANCE,
          RUN_TIME,
          WARM_UP,
          ARRIVALS,
          MAX_USERS,
          GRACE_PERIOD,
          SEED,
          FORK,
          HOST,
          EXTEND,
          STRICT,
          FAIL_FAST,
          ABORT_IF,
          TAGS,
          EXCLUDE_TAGS,
          CONNECTIONS,
          RESOLVE,
          RESOLVE_EVERY,
          SOURCE_ADDRESSES,
          ALLOW_HOST,
          LISTENERS,
          TRACEPARENT,
          TIMINGS,
          WEB,
          OTLP,
          JSON,
          HTML,
          MARKDOWN,
          CSV,
          JUNIT_XML,
          BMF,
          K6_SUMMARY,
          HLOG,
          JTL,
          VEGETA,
          RUN_FILE,
          RECORD,
          BASELINE);

  private static final List<LoadOption<Path>> REPORTS =
      List.of(JSON, HTML, MARKDOWN, CSV, JUNIT_XML, BMF, K6_SUMMARY, HLOG);

  private static final List<LoadOption<Path>> SAMPLES = List.of(JTL, VEGETA);

  private LoadOptions() {}

  /** All of them. */
  public static List<LoadOption<?>> all() {
    return ALL;
  }

  /** Those that name files that the report of a run is written to. */
  public static List<LoadOption<Path>> reports() {
    return REPORTS;
  }

  /** Those that name files that each sample is written to. */
  public static List<LoadOption<Path>> samples() {
    return SAMPLES;
  }

  /** Those that a load of this kind has at this surface. */
  public static Stream<LoadOption<?>> of(LoadKind kind, Surface surface) {
    return ALL.stream().filter(option -> option.isFor(kind, surface));
  }

  /** Those that each scenario of a load has. */
  public static Stream<LoadOption<?>> ofScenario() {
    return ALL.stream().filter(LoadOption::isOfScenario);
  }

  /** The one of this name. */
  public static Optional<LoadOption<?>> named(String name) {
    return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
  }
}
