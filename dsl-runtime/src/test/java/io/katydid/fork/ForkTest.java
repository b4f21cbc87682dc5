package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Target;
import io.katydid.api.Timing;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.fork.MisbehavingUser.Stressor;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Frame;
import io.katydid.measure.TimeLimit;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.EngineStreams;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.run.EngineSpec;
import io.katydid.run.Share;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.LoadChange;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ForkTest {

  @AfterEach
  void resetStressor() {
    System.clearProperty(MisbehavingUser.PROPERTY);
  }

  @AfterEach
  void noFork_afterATest_isLeft() {
    assertThat(forks()).isEmpty();
  }

  @Test
  void execute_userEndsTheRun_isTheOutcomeOfItsEngine() {
    RunOutcome outcome = outcome(Stressor.END);

    assertThat(outcome.stopReason()).isEqualTo("the work is done");
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.spawned()).isEqualTo(1);
    assertThat(outcome.elapsedNanos()).isPositive();
    assertThat(outcome.kept().request("work").orElseThrow().count()).isPositive();
    assertThat(outcome.kept().work().exceedances())
        .containsOnlyKeys(new TimeLimit(Timing.RESPONSE, 999_999));
  }

  @Test
  void execute_longRun_reportsFramesOnTheCallingThread() {
    List<Frame> frames = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();

    RunOutcome outcome =
        execute(
            Stressor.WORK,
            load(Duration.ofHours(1)),
            frame -> {
              frames.add(frame);
              threads.add(Thread.currentThread());
              // Of an interrupted run there may be another frame, and a second interrupt kills it.
              if (frames.size() == 1) {
                Thread.currentThread().interrupt();
              }
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(threads).isNotEmpty().containsOnly(Thread.currentThread());
    assertThat(frames.getFirst().users()).isEqualTo(1);
    assertThat(frames.getFirst().kept().work().count())
        .isPositive()
        .isLessThanOrEqualTo(outcome.kept().work().count());
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
  }

  @Test
  void execute_iterations_endTheRun() {
    EngineSpec spec = load(Duration.ofHours(1));
    RunOutcome outcome =
        execute(
            Stressor.WORK,
            new EngineSpec(
                spec.load().with(WorkloadOptions.ITERATIONS, 50), spec.watched(), spec.slices()),
            ForkTest::ignore);

    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(outcome.kept().iterations()).isEqualTo(50);
  }

  @Test
  void execute_errorOfUserCode_isReportedWithItsStackTrace() {
    ErrorGroup error = outcome(Stressor.FAIL).kept().groups().getFirst();

    assertThat(error.message()).isEqualTo("by intent");
    assertThat(error.example()).contains("MisbehavingUser.work");
  }

  @Test
  void execute_exceptionThrownOften_keepsItsMessageAndTrace() {
    ErrorGroup error = outcome(Stressor.FAIL_OFTEN).kept().groups().getFirst();

    assertThat(error.message()).contains("String.length()");
    assertThat(error.example()).contains("MisbehavingUser.failOften");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_ERR)
  void execute_userCodePrints_isSeenHere() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(outcome(Stressor.PRINT).runErrors()).isEmpty();
      assertThat(outcome(Stressor.PRINT_TO_OUR_PIPE).runErrors()).isEmpty();
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsSubsequence("to out: \u00fc", "to err, and no line", "by native code");
  }

  @Test
  void execute_jvmHalts_isARunErrorWithTheLog() {
    RunOutcome outcome = outcome(Stressor.HALT);

    assertThat(outcome.stopReason()).isEqualTo("the forked JVM ended");
    assertThat(outcome.runErrors())
        .singleElement()
        .asString()
        .contains("exit code 3;", "\nhalting");
  }

  @Test
  void execute_userCodeExits_isARunError() {
    assertThat(outcome(Stressor.EXIT).runErrors())
        .singleElement()
        .asString()
        .contains("exit code 5;");
  }

  @Test
  void execute_memoryIsFull_isARunErrorWithTheReason() {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.FILL_MEMORY.name());
    try (Fork fork =
        Fork.start(load(Duration.ofHours(1)), EngineListener.NONE, List.of("-Xmx32m"))) {
      assertThat(fork.execute().runErrors())
          .singleElement()
          .asString()
          .contains("OutOfMemoryError: Java heap space");
    }
  }

  @Test
  void execute_noMessageIsSent_isARunError() {
    assertThat(outcome(Stressor.LIE_TO_OUR_PIPE).runErrors())
        .singleElement()
        .asString()
        .containsPattern("its output was no message: io\\.katydid\\.store\\.\\w+Exception: ");
  }

  @Test
  void execute_jvmIsKilled_isARunErrorAndKeepsWhatWasReportedBefore() {
    RunOutcome outcome =
        execute(
            Stressor.WORK,
            load(Duration.ofHours(1)),
            frame -> forks().forEach(ProcessHandle::destroyForcibly));

    assertThat(outcome.runErrors()).singleElement().asString().contains("by signal 9 (killed");
    assertThat(outcome.kept().work().count()).isPositive();
    assertThat(outcome.spawned()).isEqualTo(1);
    assertThat(outcome.elapsedNanos()).isGreaterThan(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void execute_interrupted_cutsOffAndSetsTheStatusAgain() {
    Thread.currentThread().interrupt();

    RunOutcome outcome = execute(Stressor.WORK, load(Duration.ofHours(1)), ForkTest::ignore);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
    assertThat(outcome.runErrors()).contains("the run was stopped before its time was over");
  }

  @Test
  void abort_fromAnotherThread_endsTheRun() {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.WORK.name());
    try (Fork fork = Fork.start(load(Duration.ofHours(1)), EngineListener.NONE)) {
      Thread.ofVirtual().start(() -> fork.commands().abort("enough"));

      assertThat(fork.execute().stopReason()).isEqualTo("enough");
    }
  }

  @Test
  void execute_interruptedAndRefused_setsTheStatusAgain() {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.HANG_BEFORE.name());
    try (Fork fork = Fork.start(load(Duration.ofHours(1)), EngineListener.NONE)) {
      Thread.currentThread().interrupt();

      assertThatIllegalStateException().isThrownBy(fork::execute);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** As by Ctrl-C: the run is over before its first user. */
  @Test
  void abort_whileWhatComesBeforeTheRunHangs_endsTheRun() {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.HANG_BEFORE.name());
    try (Fork fork = Fork.start(load(Duration.ofHours(1)), EngineListener.NONE)) {
      fork.commands().abort("stopped by a signal");

      assertThatIllegalStateException()
          .isThrownBy(fork::execute)
          .withMessage(
              "@BeforeRun MisbehavingUser.prepare() failed: it had not ended when the run was"
                  + " stopped");
    }
  }

  @Test
  @Timeout(120)
  void execution_throwsWhileTheVirtualMachineEnds_saysWhy() throws IOException {
    Process process =
        JvmCommand.of(
                System.getProperty("java.home"),
                List.of(),
                ForkClassPath.of(List.of(), System.getProperties()),
                StoppedProgram.class,
                List.of())
            .builder()
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed)
        .contains(
            "@BeforeRun MisbehavingUser.prepare() failed: it had not ended when the run was"
                + " stopped");
    assertThat(process.onExit().join().exitValue()).isZero();
  }

  @Test
  void execute_badHost_isRefusedAsByTheEngine() {
    LoadSpec bad = load(Duration.ofHours(1)).load().with(TargetOptions.HOST, "here");
    EngineSpec load = new EngineSpec(bad, List.of(), 20);

    assertThatThrownBy(() -> execute(Stressor.WORK, load, ForkTest::ignore))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write an absolute URL such as")
        .hasMessageContaining("here");
  }

  @Test
  void order_unknownUserClass_isRefused() throws Exception {
    try (ForkedJvm jvm = jvm("no.such.User")) {
      assertThat(jvm.receive())
          .isInstanceOfSatisfying(
              EngineEvent.Refused.class,
              refused -> {
                assertThat(refused.ofArgument()).isFalse();
                assertThat(refused.reason())
                    .startsWith("no.such.User is not on the class path of the forked JVM");
              });
    }
  }

  @Test
  void start_noJava_reportsWhereAndLeavesNoFile() throws IOException {
    String classPath = "none/" + UUID.randomUUID();

    assertThatThrownBy(() -> ForkedJvm.start("nowhere", List.of(), classPath))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot start a JVM for the load: " + Path.of("nowhere", "bin", "java"));

    assertThat(argumentFiles()).noneMatch(text -> text.contains(classPath));
  }

  /** What is in them; those of other JVMs come and go. */
  private static List<String> argumentFiles() throws IOException {
    List<String> texts = new ArrayList<>();
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "katydid-fork-*")) {
      for (Path file : files) {
        try {
          texts.add(Files.readString(file));
        } catch (NoSuchFileException e) {
          texts.add("");
        }
      }
    }
    return texts;
  }

  @Test
  void jvms_oneCannotBeStarted_closesThoseBefore() throws Exception {
    try (ForkedJvm jvm = jvm("no.such.User")) {
      Iterator<EngineLink> links = List.<EngineLink>of(jvm).iterator();

      assertThatThrownBy(() -> Fork.started(2, links::next))
          .isInstanceOf(NoSuchElementException.class);

      assertThat(forks()).isEmpty();
    }
  }

  @Test
  void change_severalBeforeTheRunBegins_areMadeInTheirOrder() {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.WORK.name());
    EngineSpec spec = load(Duration.ofHours(1));
    try (Fork fork = Fork.start(spec, EngineListener.NONE)) {
      for (int users = 4; users > 1; users--) {
        fork.commands().change(spec.load().name(), Target.users(users), Duration.ZERO);
      }
      fork.commands().finish("enough");

      assertThat(fork.execute().changes())
          .extracting(LoadChange::to)
          .containsExactly("4 users", "3 users", "2 users");
    }
  }

  /** As where the JVM of the controller has just been killed, and its files are being closed. */
  @Test
  @Timeout(120)
  void fork_thatIsStoppedAndCannotReport_ends() throws IOException {
    JvmCommand command =
        JvmCommand.of(
            System.getProperty("java.home"),
            List.of(),
            ForkClassPath.of(List.of(), System.getProperties()),
            ForkedEngine.class,
            List.of());
    Process process = command.builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      EngineStreams streams = EngineStreams.of(process.getOutputStream(), process.getInputStream());
      streams.send(start(MisbehavingUser.class.getName(), Stressor.WORK.name()));
      assertThat(streams.receive()).isInstanceOf(EngineEvent.Ready.class);
      streams.send(new EngineCommand.Begin(EngineCommands.NOW));
      assertThat(streams.receive()).isInstanceOf(EngineEvent.Measured.class);
      process.getInputStream().close();
      streams.send(new EngineCommand.Abort("stopped by a signal"));

      assertThat(process.onExit().join().exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  @Test
  void fork_parentIsGone_ends() throws IOException {
    System.setProperty(MisbehavingUser.PROPERTY, Stressor.WORK.name());
    try (ForkedJvm jvm = jvm(MisbehavingUser.class.getName())) {
      // Asks no more, as if we had ended.
      assertThat(jvm.end("").how()).isEqualTo("with exit code " + ForkedEngine.ORPHANED);
    }
  }

  private static ForkedJvm jvm(String userClass) throws IOException {
    ForkedJvm jvm =
        ForkedJvm.start(
            System.getProperty("java.home"),
            List.of(),
            ForkClassPath.of(List.of(), System.getProperties()));
    jvm.send(start(userClass, System.getProperty(MisbehavingUser.PROPERTY, "")));
    return jvm;
  }

  private static EngineCommand start(String userClass, String stressor) {
    EngineSpec load = load(Duration.ofHours(1));
    return new EngineCommand.Start(
        List.of(new EngineCommand.Scenario(List.of(userClass), load.load().texts())),
        load.watched(),
        load.slices(),
        Share.WHOLE,
        Map.of(MisbehavingUser.PROPERTY, stressor));
  }

  private static RunOutcome outcome(Stressor stressor) {
    return execute(stressor, load(Duration.ofHours(1)), ForkTest::ignore);
  }

  private static RunOutcome execute(Stressor stressor, EngineSpec load, Consumer<Frame> frames) {
    System.setProperty(MisbehavingUser.PROPERTY, stressor.name());
    RunTotals totals = new RunTotals();
    try (Fork fork = Fork.start(load, new Showing(totals, frames))) {
      return totals.outcome(fork.execute());
    }
  }

  @SuppressWarnings("unused")
  private static void ignore(Frame frame) {}

  private static EngineSpec load(Duration runTime) {
    LoadSpec load =
        LoadSpec.of(List.of(MisbehavingUser.class))
            .with(RunOptions.RUN_TIME, runTime)
            .with(RunOptions.SEED, 1L)
            .with(VerdictOptions.EXTEND, 0);
    return new EngineSpec(
        load,
        List.of(new EngineSpec.Watched("", List.of(new TimeLimit(Timing.RESPONSE, 999_999)))),
        20);
  }

  /** Adds up, and shows each second. */
  private record Showing(RunTotals totals, Consumer<Frame> frames) implements EngineListener {

    @Override
    public void measured(Interval interval) {
      Frame frame = totals.add(interval);
      if (interval.boundary() == Boundary.SECOND) {
        frames.accept(frame);
      }
    }

    @Override
    public void runTimeOver() {
      throw new AssertionError("it may not be extended");
    }
  }

  private static List<ProcessHandle> forks() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }
}
