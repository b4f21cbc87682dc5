package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Target;
import io.katydid.api.Timing;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.fork.MisbehavingUser.Stressor;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Frame;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Work;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.run.EngineSpec;
import io.katydid.store.LoadChange;
import io.katydid.store.RunOutcome;
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
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What a fork is ordered to do, and reports. */
@ExtendWith(Forks.class)
class ForkTest {

  @Test
  void execute_userEndsTheRun_isTheOutcomeOfItsEngine() {
    RunOutcome outcome = Forks.outcome(Stressor.END);

    assertThat(outcome.stopReason()).isEqualTo("the work is done");
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.spawned()).isEqualTo(1);
    assertThat(outcome.elapsedNanos()).isPositive();
    assertThat(outcome.kept().request("work").orElseThrow().count()).isPositive();
    assertThat(Work.total(outcome.kept()).exceedances())
        .containsOnlyKeys(new TimeLimit(Timing.RESPONSE, 999_999));
  }

  @Test
  void execute_longRun_reportsFramesOnTheCallingThread() {
    List<Frame> frames = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();

    RunOutcome outcome =
        Forks.outcome(
            Stressor.WORK,
            Forks.load(),
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
    assertThat(Work.total(frames.getFirst().kept()).count())
        .isPositive()
        .isLessThanOrEqualTo(Work.total(outcome.kept()).count());
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
  }

  @Test
  void execute_iterations_endTheRun() {
    EngineSpec spec = Forks.load();
    RunOutcome outcome =
        Forks.outcome(
            Stressor.WORK,
            new EngineSpec(
                spec.load().with(WorkloadOptions.ITERATIONS, 50), spec.watched(), spec.slices()));

    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(outcome.kept().iterations()).isEqualTo(50);
  }

  @Test
  void execute_errorOfUserCode_isReportedWithItsStackTrace() {
    ErrorGroup error = Forks.outcome(Stressor.FAIL).kept().groups().getFirst();

    assertThat(error.message()).isEqualTo("by intent");
    assertThat(error.example()).contains("MisbehavingUser.work");
  }

  @Test
  void execute_exceptionThrownOften_keepsItsMessageAndTrace() {
    ErrorGroup error = Forks.outcome(Stressor.FAIL_OFTEN).kept().groups().getFirst();

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
      assertThat(Forks.outcome(Stressor.PRINT).runErrors()).isEmpty();
      assertThat(Forks.outcome(Stressor.PRINT_TO_OUR_PIPE).runErrors()).isEmpty();
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsSubsequence("to out: \u00fc", "to err, and no line", "by native code");
  }

  @Test
  void execute_badHost_isRefusedAsByTheEngine() {
    LoadSpec bad = Forks.load().load().with(TargetOptions.HOST, "here");
    EngineSpec load = new EngineSpec(bad, List.of(), 20);

    assertThatThrownBy(() -> Forks.outcome(Stressor.WORK, load))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write an absolute URL such as")
        .hasMessageContaining("here");
  }

  @Test
  void order_unknownUserClass_isRefused() throws Exception {
    try (ForkedJvm jvm = Forks.jvm("no.such.User", Stressor.WORK)) {
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
    try (ForkedJvm jvm = Forks.jvm("no.such.User", Stressor.WORK)) {
      Iterator<EngineLink> links = List.<EngineLink>of(jvm).iterator();

      assertThatThrownBy(() -> Fork.started(2, links::next))
          .isInstanceOf(NoSuchElementException.class);

      assertThat(Forks.living()).isEmpty();
    }
  }

  @Test
  void change_severalBeforeTheRunBegins_areMadeInTheirOrder() {
    EngineSpec spec = Forks.load();
    try (Fork fork = Forks.start(Stressor.WORK)) {
      for (int users = 4; users > 1; users--) {
        fork.commands().change(spec.load().name(), Target.users(users), Duration.ZERO);
      }
      fork.commands().finish("enough");

      assertThat(fork.execute().changes())
          .extracting(LoadChange::to)
          .containsExactly("4 users", "3 users", "2 users");
    }
  }
}
