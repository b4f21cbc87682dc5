package io.katydid.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.OneRequestUser;
import io.katydid.api.Arrivals;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.baseline.Baseline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCourseTest {

  @TempDir private Path folder;

  private LoadSpec load(String name, String text) throws IOException {
    return LoadSpec.of(List.of(OneRequestUser.class))
        .with(WorkloadOptions.REPLAY, Files.writeString(folder.resolve(name), text));
  }

  @Test
  void in_rates_areTheLoad() throws IOException {
    LoadSpec load = ReplayCourse.of(load("rates.csv", "0,10\n1,20\n3,0")).load();

    assertThat(load.text(WorkloadOptions.STAGES)).hasValue("10/s for 1s; 20/s for 2s");
    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(3));
    assertThat(load.schedule())
        .isInstanceOfSatisfying(
            Schedule.ArrivalStages.class,
            it -> assertThat(it.arrivals()).isEqualTo(Arrivals.POISSON));
  }

  /** As many in each second as there are lines: that is no Poisson process. */
  @Test
  void in_log_hasEvenArrivals() throws IOException {
    LoadSpec load = ReplayCourse.of(load("access.log", "2026-11-28T22:10:05Z GET /")).load();

    assertThat(load.text(WorkloadOptions.STAGES)).hasValue("1/s for 1s");
    assertThat(load.schedule())
        .isInstanceOfSatisfying(
            Schedule.ArrivalStages.class, it -> assertThat(it.arrivals()).isEqualTo(Arrivals.EVEN));
  }

  @Test
  void of_logInGzip_hasWhatHasATimeAndCountsTheRest() throws IOException {
    Path file = folder.resolve("access.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("2026-11-28T22:10:05Z GET /\nwarning\nno time\n".getBytes(UTF_8));
    }
    LoadSpec load = LoadSpec.of(List.of(OneRequestUser.class)).with(WorkloadOptions.REPLAY, file);
    PlannedRun run = new PlannedRun(load);

    assertThat(run.spec().text(WorkloadOptions.STAGES)).hasValue("1/s for 1s");
    assertThat(run.setup(Baseline.NONE).linesWithoutTime()).isEqualTo(2);
    assertThat(RunInWords.of(run)).endsWith(" for 1s, without 2 lines that have no time");
  }

  /** Given again, its options make the same load; its parts are no stages of the report. */
  @Test
  void in_replay_isReportedAsOne() throws IOException {
    LoadSpec load = ReplayCourse.of(load("rates.csv", "0,10\n1,0")).load();

    assertThat(load.stages()).isEmpty();
    assertThat(load.options(LoadKind.RUN))
        .containsEntry("replay", folder.resolve("rates.csv").toString())
        .doesNotContainKeys("stages", "users", "runTime");
    assertThat(load.extensions()).isZero();
  }

  @Test
  void in_withoutAReplay_isTheSame() {
    LoadSpec load = LoadSpec.of(List.of(OneRequestUser.class));

    assertThat(ReplayCourse.of(load).load()).isSameAs(load);
  }

  @Test
  void in_noSuchFileAndNoPackage_isRefused() throws ClassNotFoundException {
    refused(
        LoadSpec.of(List.of(Class.forName("Packageless")))
            .with(WorkloadOptions.REPLAY, Path.of("none.csv")),
        "there is no file none.csv to replay: it is not at the root of the class path, nor is it"
            + " the file ");
  }

  @Test
  void in_replayThatCannotBe_isRefused() throws IOException {
    refused(load("rates.csv", "0,10\n1,x"), "rates.csv:2: the second column is a rate");
    refused(
        load("warm.csv", "0,10\n1,0").with(RunOptions.WARM_UP, WarmUp.of(Duration.ofSeconds(1))),
        "warm.csv ends before the warmUp does, which leaves nothing to judge");
    refused(
        LoadSpec.of(List.of(OneRequestUser.class))
            .with(WorkloadOptions.REPLAY, Path.of("none.csv")),
        "there is no file none.csv to replay: it is neither in the package io.katydid nor at the"
            + " root of the class path, nor is it the file ");
  }

  /** A baseline is of the same load: the content of the file, and not its name alone. */
  @Test
  void environment_otherContent_isAnotherLoad() throws IOException {
    String one = workload(load("rates.csv", "0,10\n1,0"));
    String same = workload(load("rates.csv", "0,10\n1,0"));
    String other = workload(load("rates.csv", "0,11\n1,0"));

    assertThat(one).startsWith("replay of ").isEqualTo(same).isNotEqualTo(other);
  }

  private static String workload(LoadSpec load) {
    return new PlannedRun(load).environment().fields().getOrDefault("workload", "");
  }

  private static void refused(LoadSpec load, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplayCourse.of(load).load())
        .withMessageContaining(message);
  }
}
