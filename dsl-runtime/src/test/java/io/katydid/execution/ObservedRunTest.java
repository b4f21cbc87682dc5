package io.katydid.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.StubServer;
import io.katydid.api.Target;
import io.katydid.api.User;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.live.RunControls;
import io.katydid.live.RunObserver;
import io.katydid.live.RunSoFar;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is watched, and ended by who watches it. */
@Timeout(120)
class ObservedRunTest {

  @User
  public static final class Visitor {}

  /** Changes the load and ends it as soon as something was measured. */
  private static final class Ender implements RunObserver {

    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private @Nullable RunControls controls;

    @Override
    public void started(RunHeader header, RunControls given) {
      events.add("started " + header.setup().userClasses());
      controls = given;
    }

    @Override
    public void measured(RunSoFar soFar) {
      RunControls now = requireNonNull(controls);
      RunReport standing = soFar.run().standing();
      if (events.size() == 1 && standing.kept().total().count() > 0) {
        events.add("measured " + standing.verdict().outcome());
        assertThatIllegalStateException()
            .isThrownBy(() -> now.change(Target.arrivals("1/s"), Duration.ZERO))
            .withMessageContaining("no arrival rate");
        now.change(Target.users(2), Duration.ZERO);
        now.finish("seen enough");
      }
    }

    @Override
    public void ended(RunReport report) {
      events.add("ended: " + report.course().stopReason());
    }

    @Override
    public void close() {
      events.add("closed");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void observer_ofARun_seesAndControlsItWhereverTheLoadIsMade(int fork) {
    Ender ender = new Ender();
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadSpec load =
          LoadSpec.of(List.of(Visitor.class))
              .with(TargetOptions.HOST, server.url())
              .with(RunOptions.RUN_TIME, Duration.ofMinutes(10))
              .with(RunOptions.FORK, fork)
              .withText(VerdictOptions.ABORT_IF, "never");
      new Execution(load, null, List.of(), List.of(ender)).run();
    }

    assertThat(ender.events)
        .containsExactly("started [Visitor]", "measured PASS", "ended: seen enough", "closed");
  }

  @Test
  void observer_ofARunWhoseReportCannotBeWritten_isClosed(@TempDir Path folder) {
    Ender ender = new Ender();
    LoadSpec load =
        LoadSpec.of(List.of(Visitor.class))
            .with(TargetOptions.HOST, "http://localhost:1")
            .with(RunOptions.RUN_TIME, Duration.ofSeconds(1))
            .with(ReportOptions.JSON, folder);
    Execution execution = new Execution(load, null, List.of(), List.of(ender));

    assertThatThrownBy(execution::run).hasMessageContaining(folder.toString());

    assertThat(ender.events).containsExactly("closed");
  }
}
