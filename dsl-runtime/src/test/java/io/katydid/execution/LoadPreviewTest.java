package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.User;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.os.KernelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadPreviewTest {

  /** Makes one request per second, by {@link LoadPreviewTest_Pacer_Plan}. */
  @User
  static final class Pacer {}

  /** Makes requests that are not known, by {@link LoadPreviewTest_Unknown_Plan}. */
  @User
  static final class Unknown {}

  @TempDir private Path root;

  @BeforeEach
  void giveAThousandPorts() throws IOException {
    Path range = root.resolve("proc/sys/net/ipv4/ip_local_port_range");
    Files.createDirectories(range.getParent());
    Files.writeString(range, "1000\t1999\n");
  }

  private static LoadSpec load(Class<?> userClass) {
    return LoadSpec.of(List.of(userClass)).withText(RunOptions.RUN_TIME, "1m");
  }

  private String text(LoadSpec load) {
    return new LoadPreview(load, new KernelFiles(root)).text();
  }

  private String words(LoadSpec load) {
    return text(load).replaceAll("\\s+", " ");
  }

  @Test
  void users_thatArePaced_areDrawnWithWhatTheyMakeAndNeed() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.USERS, "200")
            .withText(WorkloadOptions.SPAWN_RATE, "10")
            .withText(RunOptions.WARM_UP, "20s")
            .with(new LoadSlo("", "p90 < 50ms"));

    assertThat(text(load))
        .startsWith("200 users of Pacer for 1m\n\n  Users\n  200 |   ")
        .contains("    0 +-----", "       0s ", " 30s ", " 1m\n");
    assertThat(text(load).lines()).allMatch(line -> line.length() <= 80);
    assertThat(words(load))
        .contains("Requests about 8,000, 200/s, in 40s after a warm-up of 20s")
        .contains("Memory about 3.42 MB for 200 users when connected")
        .contains("Ports 200 of 1,000 to one host")
        .contains("Decides p90 < 50ms: 40s at 200/s make about 8,000 requests");
  }

  @Test
  void users_whoDoNotStartInTime_failTheRun() {
    LoadSpec load =
        load(Pacer.class)
            .withText(RunOptions.RUN_TIME, "3s")
            .withText(WorkloadOptions.USERS, "10")
            .withText(WorkloadOptions.SPAWN_RATE, "1");

    assertThat(words(load))
        .contains(
            "Fails 3 of 10 users of Pacer start in time, too few: let the run last longer, or users"
                + " start faster");
    assertThat(words(load.with(new LoadSlo("", "users >= 30%")))).doesNotContain("Fails");
    assertThat(words(load.with(new LoadSlo("", "users >= 99%")))).contains("Fails 3 of 10 users");
  }

  @Test
  void arrivals_areDrawnAsARate() {
    LoadSpec load = load(Unknown.class).withText(WorkloadOptions.ARRIVAL_RATE, "30/m");

    assertThat(text(load))
        .startsWith(
            "arrivals of Unknown at 0.5/s for 1m\n\n  Iterations per second\n  0.5/s |####");
  }

  @Test
  void stages_ofUsers_areDrawnOneAfterTheOther() {
    LoadSpec load =
        LoadSpec.of(List.of(Pacer.class))
            .withText(
                WorkloadOptions.STAGES, "40 users over 30s; 80 users for 20s; 0 users over 10s");

    assertThat(text(load)).contains("\n  Users\n  80 |", " 30s ", " 1m\n");
    assertThat(text(load).lines().toList().get(3))
        .isEqualTo("  80 |" + " ".repeat(30) + "#".repeat(21));
  }

  @Test
  void stages_ofArrivals_areDrawnAsARate() {
    LoadSpec load =
        LoadSpec.of(List.of(Pacer.class)).withText(WorkloadOptions.STAGES, "20/s for 1m");

    assertThat(text(load)).contains("\n  Iterations per second\n  20/s |####");
  }

  @Test
  void requests_thatAreNotKnown_areSaidNotToBe() {
    LoadSpec load = load(Unknown.class).with(new LoadSlo("", "p99 < 50ms"));

    assertThat(words(load))
        .contains("Requests not known before the run", "Decides not known before the run");
  }

  @Test
  void objective_thatCannotBeDecided_isShownWithWhatItTakes() {
    LoadSpec load = load(Pacer.class).with(new LoadSlo("", "p99.9 < 50ms"));

    assertThat(words(load)).contains("Decides \"p99.9 < 50ms\" cannot be decided: 1/s in 1m makes");
  }

  /** One user for 60 s, and one that starts after 30 s. */
  @Test
  void objective_ofUsersThatStartSlowly_isOfTheRequestsThatAreDrawn() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.USERS, "10")
            .withText(WorkloadOptions.SPAWN_RATE, String.valueOf(1 / 30.0))
            .with(new LoadSlo("", "p99.9 < 50ms"));

    assertThat(words(load))
        .contains("Requests about 90, 1.5/s, in 1m")
        .contains("cannot be decided: 1.5/s in 1m makes about 90 requests, and about 270 extended");
  }

  @Test
  void objective_thatSoManyRequestsMayNotDecide_isNotSaidToLackTheirNumber() {
    LoadSpec load = load(Pacer.class).with(new LoadSlo("", "mean < 50ms"));

    assertThat(words(load))
        .contains("Decides not known before the run: no objective is on a share of all requests");
  }

  @Test
  void objective_none_decidesNothing() {
    assertThat(words(load(Pacer.class).with(LoadSlo.NONE_GIVEN)))
        .contains("Decides nothing: there is no objective");
  }

  @Test
  void ports_ofConnectionsThatClose_areKeptForAMinute() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.USERS, "100")
            .withText(TargetOptions.CONNECTIONS, "request");

    assertThat(words(load))
        .contains("Ports 6,100 of 1,000 to one host: more than there are, so use sourceAddresses");
  }

  @Test
  void ports_ofAPool_areItsSize() {
    assertThat(words(load(Pacer.class).withText(TargetOptions.CONNECTIONS, "7")))
        .contains("Ports 7 of 1,000 to one host");
  }

  @Test
  void ports_ofThisMachine_areThoseOfAllSourceAddresses() {
    LoadSpec load =
        load(Pacer.class).withText(TargetOptions.SOURCE_ADDRESSES, "127.0.0.1, 127.0.0.2");

    assertThat(words(load)).contains("Ports 1 of 2,000 to one host");
  }

  @Test
  void ports_whereTheSystemSaysNothing_areOnlyCounted() {
    String text = new LoadPreview(load(Pacer.class), new KernelFiles(root.resolve("none"))).text();

    assertThat(text).contains("Ports    1 to one host\n");
  }

  @Test
  void end_ofANumberOfIterations_isThatOrTheRunTime() {
    assertThat(words(load(Pacer.class).withText(WorkloadOptions.ITERATIONS, "1000")))
        .contains("Ends with 1,000 iterations, or after 1m");
    assertThat(words(load(Pacer.class).withText(WorkloadOptions.ITERATIONS_PER_USER, "10")))
        .contains("Ends with 10 iterations of each user, or after 1m");
    assertThat(words(load(Pacer.class))).contains("Ends after 1m");
  }

  @Test
  void requests_ofANumberOfIterations_areAtMostTheirs() {
    LoadSpec load = load(Pacer.class).withText(WorkloadOptions.USERS, "10");

    assertThat(words(load.withText(WorkloadOptions.ITERATIONS, "100")))
        .contains("Requests at most about 100, by the number of iterations");
    assertThat(words(load.withText(WorkloadOptions.ITERATIONS_PER_USER, "3")))
        .contains("Requests at most about 30, by the number of iterations");
  }

  @Test
  void decides_ofANumberOfIterations_isBySoManyRequests() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.ITERATIONS, "30")
            .with(new LoadSlo("", "p99 < 50ms"));

    assertThat(words(load))
        .contains(
            "Decides \"p99 < 50ms\" cannot be decided: its iterations make about 30 requests, and"
                + " it takes about 3,000; what this load can show is that no more than ");
    assertThat(
            words(
                load(Pacer.class)
                    .withText(WorkloadOptions.ITERATIONS, "30")
                    .with(new LoadSlo("", "mean < 1s"))))
        .contains(
            "Decides not known before the run, as only the most requests that there can be are");
  }

  /** 50/s in 60 s, of which 50 s are warm-up. */
  @Test
  void requireDecidable_withWarmUp_isByTheRequestsOfTheWarmUpToo() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.USERS, "50")
            .withText(RunOptions.WARM_UP, "50s")
            .withText(VerdictOptions.EXTEND, "0");
    LoadSpec included = load.with(new LoadSlo("", "p99 < 50ms with warm-up"));
    LoadSpec excluded = load.with(new LoadSlo("", "p99 < 50ms"));

    new Decidability(new PlannedRun(included)).require();
    assertThat(new Decidability(new PlannedRun(included)).timesToDecide()).isLessThan(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decidability(new PlannedRun(excluded)).require())
        .withMessageContaining("50/s in 10s makes about 500 requests");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Decidability(
                    new PlannedRun(load.with(new LoadSlo("", "p99.9 < 50ms with warm-up"))))
                .require())
        .withMessageContaining("50/s in 1m makes about 3,000 requests");
  }

  /** A run is not refused for that: starts of users may make requests, too. */
  @Test
  void requireDecidable_ofANumberOfIterations_isNotByTheirRequests() {
    LoadSpec load =
        load(Pacer.class)
            .withText(WorkloadOptions.ITERATIONS, "5")
            .with(new LoadSlo("", "p90 < 50ms"));

    new Decidability(new PlannedRun(load.withText(RunOptions.RUN_TIME, "10m"))).require();
    assertThat(words(load)).contains("Decides \"p90 < 50ms\" cannot be decided: its iterations");
  }

  @Test
  void requests_ofUsersThatAreBounded_areAtMostSoMany() {
    LoadSpec load = load(Pacer.class).withText(WorkloadOptions.MAX_RATE, "30/m");

    assertThat(words(load)).contains("1 user of Pacer at most 30/m").contains("about 30, 0.5/s,");
  }
}
