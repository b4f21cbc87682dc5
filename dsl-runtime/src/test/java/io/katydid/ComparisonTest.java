package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Arrivals;
import io.katydid.api.RunListener;
import io.katydid.api.Steps;
import io.katydid.api.Target;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.measure.Work;
import io.katydid.report.RunReport;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.targets.WatchedProcess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

  @Test
  void execute_freshTargets_areStartedInTurnsAndEnded() {
    LoadRun a = run();
    LoadRun b = run();
    List<String> story = new ArrayList<>();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    ComparisonResult result =
        Comparison.of(a, b)
            .names("old", "new")
            .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
            .beforeEach(variant -> {
              StubServer server = StubServer.answering(StubServer.ok("hello"));
              story.add(variant);
              return Comparison.at(
                  server.url(),
                  () -> {
                    story.add("end");
                    server.close();
                  });
            })
            .execute();

    assertThat(String.join(" ", story))
        .isEqualTo("old end " + "old end new end new end old end ".repeat(3).strip());
    assertThat(result.report().runs())
        .hasSize(12)
        .allSatisfy(run -> assertThat(run.kept().total().count()).isPositive());
    assertThat(result.change("GET /", Figure.P50).isKnown()).isTrue();
    assertThat(result.change("new", "Aggregated", Figure.THROUGHPUT))
        .isEqualTo(result.change(Figure.THROUGHPUT));
    assertThat(result.outcome()).isEqualTo(result.outcome("new"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "a first run to warm this JVM up, which is not counted",
            "run 1 of 12, old: ",
            "run 12 of 12, old: ",
            result.text().lines().findFirst().orElseThrow());
  }

  @Test
  void execute_objectivesUndecided_neitherExtendNorRefuseARun() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      List<LoadRun> variants =
          Stream.of("old", "new")
              .map(variant ->
                  LoadRun.of(OneRequestUser.class)
                      .arrivalRate("10/s")
                      .arrivals(Arrivals.EVEN)
                      .maxUsers(100)
                      .host(server.url())
                      .slo("failures < 0.001%"))
              .toList();

      ComparisonResult result = Comparison.of(variants.get(0), variants.get(1)).execute();

      assertThat(result.report().runs()).hasSize(12);
      RunReport run = ComparisonExecution.execution(variants.get(0).load()).run();
      assertThat(run.rules().extensions()).isZero();
    }
  }

  @Test
  void execute_stages_areTheCourseOfEachRun() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun staged =
          LoadRun.of(LoadStagesTest.Visitor.class)
              .host(server.url())
              .stages("1 users for 100ms warm-up", "3 users over 200ms");

      ComparisonResult result =
          Comparison.of(staged.insecure(true), staged)
              .figures(Figure.FAILURES, Figure.THROUGHPUT)
              .execute();

      assertThat(result.report().caveats()).isEmpty();
      assertThat(result.report().remarks())
          .singleElement()
          .asString()
          .startsWith("certificates of servers were not verified (insecure)");
      assertThat(result.report().runs())
          .hasSize(12)
          .allSatisfy(run -> assertThat(Work.total(run.kept()).count()).isPositive());
      assertThat(result.change(Figure.FAILURES).outcome()).isEqualTo(ComparisonOutcome.EQUIVALENT);
      assertThat(result.change(Figure.THROUGHPUT).isKnown()).isTrue();
    }
  }

  @Test
  void execution_shape_isNotExtendedEither() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun shaped = LoadRun.of(OneRequestUser.class).host(server.url()).shape(Brief.class);

      RunReport run = ComparisonExecution.execution(shaped.load()).run();

      assertThat(run.rules().extensions()).isZero();
      assertThat(run.kept().total().count()).isPositive();
    }
  }

  /** Ends after a fifth of a second. */
  public static final class Brief extends Steps {
    public Brief() {
      super(Target.users(1), "100ms", 2);
    }
  }

  @ParameterizedTest
  @MethodSource("madeElsewhere")
  void execute_madeInOtherJvms_isNotRehearsed(LoadRun run) {
    List<String> started = new ArrayList<>();
    Comparison comparison =
        Comparison.of(run, run)
            .beforeEach(variant -> {
              started.add(variant);
              throw new IllegalStateException("enough");
            });
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    comparison.console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThatThrownBy(comparison::execute).hasMessage("enough");
    assertThat(started).containsExactly("a");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  static List<LoadRun> madeElsewhere() {
    return List.of(run().fork(), run().users(2).workers(2));
  }

  /** The others would be slower in their first run than in those after it. */
  @Test
  void execute_firstAloneIsForked_rehearsesAnother() {
    List<String> started = new ArrayList<>();
    Comparison comparison =
        Comparison.of(run().fork(), run())
            .beforeEach(variant -> {
              started.add(variant);
              throw new IllegalStateException("enough");
            });

    assertThatThrownBy(comparison::execute).hasMessage("enough");
    assertThat(started).containsExactly("b");
  }

  @Test
  void of_runWithAListenerOrMetrics_isRefusedAsNeitherWouldBeCalled() {
    LoadRun listening = run().listener(new RunListener() {});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(run(), listening))
        .withMessageEndingWith("give its class to listeners(..)");

    LoadRun bound = KatydidMetrics.bind(run(), new SimpleMeterRegistry());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(bound, run()))
        .withMessageEndingWith("leave out KatydidMetrics");
  }

  @Test
  void execute_interrupted_endsEarlyAndIsInconclusive() {
    Thread.currentThread().interrupt();

    ComparisonResult result = Comparison.of(run(), run()).execute();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(result.report().caveats()).last().isEqualTo("ended after 1 of 12 runs");
  }

  @Test
  void execute_targetDoesNotStart_namesWhich() {
    Comparison comparison =
        Comparison.of(run(), run())
            .beforeEach(variant -> {
              throw new IOException("no such program");
            });

    assertThatThrownBy(comparison::execute)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the target of a could not be started or ended: no such program");
  }

  @Test
  void pairs_fewerThanSix_isRefused() {
    assertThatThrownBy(() -> Comparison.of(run(), run()).pairs(5))
        .hasMessageStartingWith("a comparison needs at least 6 pairs of runs, not 5");
  }

  @Test
  void setters_ofAVariant_leaveTheComparisonAsItIs() {
    LoadRun run = run();
    Comparison comparison = Comparison.of(run, run.users(7));
    LoadRun unused = run.users(3);

    assertThat(unused.load().get(WorkloadOptions.USERS)).isEqualTo(3);
    assertThat(comparison.variants)
        .extracting(load -> load.get(WorkloadOptions.USERS))
        .containsExactly(run.load().get(WorkloadOptions.USERS), 7);
  }

  @Test
  void names_notOneForEach_isRefused() {
    assertThatThrownBy(() -> Comparison.of(run(), run()).names("a"))
        .hasMessage("2 variants need as many names, all different, not [a]");
    assertThatThrownBy(() -> Comparison.of(run(), run()).names("a", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void watch_notOneForEach_isRefused() {
    assertThatThrownBy(() ->
            Comparison.of(run(), run(), run())
                .watch(WatchedProcess.port(8000), WatchedProcess.port(8001)))
        .hasMessage("watch one target for all variants, or one for each of 3, not 2");
  }

  @Test
  void of_oneAddress_isRefused() {
    assertThatThrownBy(() -> Comparison.of(run().load(), "http://localhost:1"))
        .hasMessage("a comparison needs two targets, not [http://localhost:1]");
  }

  @Test
  void figures_none_isRefused() {
    assertThatThrownBy(() -> Comparison.of(run(), run()).figures())
        .hasMessage("a comparison needs a figure to compare, such as P50");
  }

  private static LoadRun run() {
    return LoadRun.of(OneRequestUser.class);
  }
}
