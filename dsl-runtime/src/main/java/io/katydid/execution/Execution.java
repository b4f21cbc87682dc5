package io.katydid.execution;

import io.katydid.api.RunListener;
import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.control.ControlledRun;
import io.katydid.export.Document;
import io.katydid.fork.Fork;
import io.katydid.health.OtherLoads;
import io.katydid.join.JoinPort;
import io.katydid.live.Observers;
import io.katydid.live.RunObserver;
import io.katydid.os.ShutdownStop;
import io.katydid.os.StoppedException;
import io.katydid.otlp.OtlpObserver;
import io.katydid.remote.EngineLink;
import io.katydid.report.ProgressThread;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import io.katydid.runfile.RunSetup;
import io.katydid.samples.SampleFiles;
import io.katydid.verdict.SampleSizeCheck;
import io.katydid.web.LivePage;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One execution of a load: makes it, and has it reported. */
public final class Execution {

  private final PlannedRun run;
  private final @Nullable PrintStream console;
  private final List<RunListener> listeners;
  private final List<RunObserver> observers;
  private final RunHistory history;
  private final RunSetup setup;
  private final Documents<RunReport> documents;

  /** Whether such a load is made in a JVM of its own, or in several. */
  public static boolean isForked(LoadSpec spec) {
    return PlannedRun.isForked(spec);
  }

  /**
   * Prepares it.
   *
   * @param console where progress and the report are printed, if anywhere
   * @throws IllegalArgumentException if a value is out of range, a class is not a user class, or
   *     the host is not an absolute http or https URL
   * @throws IllegalStateException if a user class has no generated plan
   */
  public Execution(LoadSpec spec, @Nullable PrintStream console) {
    this(spec, console, List.of());
  }

  /**
   * Prepares it, with listeners in the order in which they are called.
   *
   * @throws IllegalArgumentException as the other one does, or if there are listeners, and the load
   *     is made in a JVM of its own
   */
  public Execution(LoadSpec spec, @Nullable PrintStream console, List<RunListener> listeners) {
    this(spec, console, listeners, List.of());
  }

  /**
   * Prepares it, with observers, which it closes.
   *
   * @throws IllegalArgumentException as the other ones do
   */
  public Execution(
      LoadSpec spec,
      @Nullable PrintStream console,
      List<RunListener> listeners,
      List<RunObserver> observers) {
    this.console = console;
    this.listeners = listeners;
    this.observers = observers;
    this.run = new PlannedRun(spec);
    if (run.isForked() && !listeners.isEmpty()) {
      throw new IllegalArgumentException(
          "a listener is an object of this JVM, and is not called in a fork: leave out %s, or give"
                  .formatted(run.workers() > 1 ? "workers" : "fork")
              + " its class to listeners(..)");
    }
    this.history = new RunHistory(run.spec(), run.objectives(), run.environment());
    this.setup = run.setup(history.baseline());
    this.documents =
        new Documents<>(Document.ofRun(), run.spec()::find, run.isOfWorkers() ? run.workers() : 0);
  }

  /**
   * Executes it, and blocks until every user has ended.
   *
   * @throws IllegalArgumentException if it could not decide its objectives, or a file cannot be
   *     written
   * @throws IllegalStateException if a user class is not found by a fork
   * @throws java.io.UncheckedIOException if a fork cannot be started, or the report not be written
   */
  public RunReport execute() {
    return execute(started -> {});
  }

  /**
   * The same.
   *
   * @param control is given the run when it has started, on this thread
   */
  public RunReport execute(Consumer<ControlledRun> control) {
    return run(this::requireDecidable, control);
  }

  /**
   * Refuses what the load could not decide.
   *
   * @throws IllegalArgumentException as {@link SampleSizeCheck#require} does
   */
  public void requireDecidable() {
    new Decidability(run).require();
  }

  /** As {@link SampleSizeCheck#timesToDecide}. */
  public double timesToDecide() {
    return new Decidability(run).timesToDecide();
  }

  /** Executes it, whether or not it can decide anything. */
  public RunReport run() {
    return run(() -> {}, started -> {});
  }

  private RunReport run(Runnable requirement, Consumer<ControlledRun> control) {
    try (ShutdownStop shutdownStop = new ShutdownStop()) {
      try {
        return run(requirement, shutdownStop, control);
      } catch (RuntimeException e) {
        if (!shutdownStop.isStopping()) {
          throw e;
        }
        // The virtual machine does not wait until who catches it has said so.
        warn(String.valueOf(e.getMessage()));
        throw new StoppedException(e);
      }
    }
  }

  private RunReport run(
      Runnable requirement, ShutdownStop shutdownStop, Consumer<ControlledRun> control) {
    try (Observers watching = watching(requirement);
        OptionalRunFile file = OptionalRunFile.open(run.spec().find(ReportOptions.RUN_FILE));
        ProgressThread progress = new ProgressThread(console);
        OtherLoads others = OtherLoads.begin()) {
      run.warnings().forEach(Execution::warn);
      progress.starting(RunInWords.of(run), setup.powerEstimates(), setup.planned());
      return execute(new Watchers(progress, watching, file, others), shutdownStop, control);
    }
  }

  /** Those of the run, if it can be; they are closed in any case. */
  private Observers watching(Runnable requirement) {
    List<RunObserver> all = new ArrayList<>(observers);
    try {
      requirement.run();
      requireFiles();
      otlp().ifPresent(all::add);
      page().ifPresent(all::add);
      return new Observers(all, Execution::warn);
    } catch (RuntimeException | Error e) {
      new Observers(all, Execution::warn).close();
      throw e;
    }
  }

  private void requireFiles() {
    documents.requireWritable();
    samples().forEach(SampleFiles::requireWritable);
    history.requireWritable();
    if (run.isJoined()) {
      JoinPort.requireCredentials(run.spec());
    }
  }

  /** The loads whose samples are written on this machine. */
  private Stream<LoadSpec> samples() {
    if (run.isJoined()) {
      return Stream.empty();
    }
    return run.workers() == 1
        ? Stream.of(run.spec())
        : IntStream.range(0, run.workers()).mapToObj(run.load()::ofWorker);
  }

  private static void warn(String line) {
    System.err.println(line);
  }

  /** Its address is shown in any case, as nobody can guess it. */
  private Optional<LivePage> page() {
    Optional<LivePage> page = run.spec().find(ReportOptions.WEB).map(LivePage::serve);
    page.ifPresent(
        it -> say("The run is shown at " + it.address() + " until its report is written"));
    return page;
  }

  private void say(String line) {
    (console == null ? System.err : console).println(line);
  }

  private Optional<OtlpObserver> otlp() {
    return run.spec()
        .find(ReportOptions.OTLP)
        .flatMap(endpoint -> OtlpObserver.of(endpoint, System::getenv, Execution::warn));
  }

  private RunReport execute(
      Watchers watchers, ShutdownStop shutdownStop, Consumer<ControlledRun> control) {
    if (run.isOfWorkers()) {
      shutdownStop.hold();
    }
    if (!run.isJoined()) {
      return execute(watchers, shutdownStop, control, start(watchers, shutdownStop));
    }
    try (JoinPort port = JoinPort.listen(run.spec(), run.workers(), this::say)) {
      shutdownStop.begin(port::stop);
      return execute(watchers, shutdownStop, control, ofWorkers(watchers, joined(port)));
    }
  }

  private RunReport execute(
      Watchers watchers,
      ShutdownStop shutdownStop,
      Consumer<ControlledRun> control,
      ControlledRun running) {
    try (ControlledRun started = running) {
      control.accept(started);
      shutdownStop.begin(started::abort);
      watchers.started(new RunHeader(setup, Instant.now()), started);
      return execute(watchers, started);
    }
  }

  private ControlledRun start(Watchers watchers, ShutdownStop shutdownStop) {
    if (run.workers() > 1) {
      return ofWorkers(watchers, forks(shutdownStop));
    }
    return run.isForked()
        ? ControlledRun.forked(run.load(), watchers::interval, watchers::frame)
        : ControlledRun.embedded(
            run.load(), run.plans(), listeners, watchers::interval, watchers::frame);
  }

  private List<EngineLink> forks(ShutdownStop shutdownStop) {
    try {
      return Fork.jvms(run.spec(), run.workers());
    } catch (UncheckedIOException e) {
      // Ctrl-C is sent to processes that are just being started, too.
      throw shutdownStop.isStoppingSoon() ? ShutdownStop.beforeTheLoad() : e;
    }
  }

  private ControlledRun ofWorkers(Watchers watchers, List<? extends EngineLink> links) {
    return ControlledRun.ofWorkers(
        run.load(), links, watchers::interval, watchers::frame, Execution::warn);
  }

  private List<EngineLink> joined(JoinPort port) {
    LoadSpec load = run.spec();
    try {
      return port.await(load.get(JoinOptions.WORKER_WAIT), load.allUserClasses());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while not all workers had joined", e);
    }
  }

  private RunReport execute(Watchers watchers, ControlledRun started) {
    try {
      RunReport report = watchers.ended(started.execute()).report();
      publish(report, watchers);
      return report;
    } finally {
      watchers.over();
    }
  }

  private void publish(RunReport report, Watchers watchers) {
    watchers.reported(report);
    documents.write(report);
    history.record(report);
  }
}
