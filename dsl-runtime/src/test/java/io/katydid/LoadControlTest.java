package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.katydid.api.Steps;
import io.katydid.api.User;
import io.katydid.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class LoadControlTest {

  private static final LoadRun RUN = LoadRun.of(Visitor.class).runTime("10m").slo("max < 1m");

  @User
  public static final class Visitor {}

  private static void awaitRequests(StubServer server) throws InterruptedException {
    int before = server.requests().size();
    server.await(requests -> requests.size() >= before + 3);
  }

  private static void awaitRequests(StubServer server, String path) throws InterruptedException {
    server.await(requests -> requests.stream().anyMatch(it -> it.path().equals(path)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void users_changedWhileTheLoadRuns_areReported(int fork) throws InterruptedException {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = RUN.host(server.url()).users(2).fork(fork).start()) {
      awaitRequests(server);
      control.users(5);
      awaitRequests(server);
      control.users(1, Duration.ofMillis(50));
      awaitRequests(server);
      control.stop("enough");
      LoadResult result = control.await();

      JsonNode changes = JsonMapper.shared().readTree(result.json()).at("/run/changes");
      assertThat(changes)
          .extracting(it -> it.at("/load").asString())
          .containsExactly("5 users", "1 user over 50ms");
      assertThat(changes).allSatisfy(it -> assertThat(it.at("/atSeconds").asDouble()).isPositive());
      assertThat(result.text().replaceAll("\\s+", " "))
          .contains("ended by: enough")
          .containsPattern("Changed after \\S+ to 5 users, after \\S+ to 1 user over 50ms");
    }
  }

  @Test
  void users_changedWhileTwoWorkersRun_areOfBoth() throws InterruptedException {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = RUN.host(server.url()).users(2).workers(2).start()) {
      awaitRequests(server);
      control.users(6);
      awaitRequests(server);
      control.users(1);
      awaitRequests(server);
      control.stop("enough");
      LoadResult result = control.await();

      assertThat(result.text()).contains("ended by: enough");
      assertThat(result.total().count()).isEqualTo(server.requests().size());
      assertThat(result.workers()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void arrivalRate_changedWhileTheLoadRuns_arrivesAtIt(int fork) throws InterruptedException {
    // At this rate, nothing would arrive while the test lasts.
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = RUN.host(server.url()).arrivalRate("1/h").fork(fork).start()) {
      control.arrivalRate("1000/s");
      awaitRequests(server);
      control.arrivalRate("100/s", Duration.ofMillis(50));
      awaitRequests(server);
      control.stop("enough");

      assertThat(control.await().text().replaceAll("\\s+", " "))
          .contains("to 1000/s,", "to 100/s over 50ms");
    }
  }

  @Test
  void close_runThatGoesOn_endsIt() throws InterruptedException {
    LoadControl control;
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl started = RUN.host(server.url()).users(2).start()) {
      control = started;
      awaitRequests(server);
    }

    assertThat(control.await().text().replaceAll("\\s+", " "))
        .contains("ended by: closed by the program that started it");
    control.users(5);
    control.close();
  }

  @Test
  void users_ofALoadThatHasNone_areRefused(@TempDir Path folder) throws IOException {
    Path rates = Files.writeString(folder.resolve("rates.csv"), "0,100\n600,0");

    refused(
        RUN.arrivalRate("100/s"),
        "the load is one of arrivals, which have a rate and no number of users");
    refused(
        RUN.users(2).iterations(100_000),
        "the load has a number of iterations, and keeps its users");
    LoadRun open = LoadRun.of(Visitor.class).slo("max < 1m");
    String set = "the load is set for all of its time, by its %s, and cannot be changed";
    refused(open.stages("2 users for 10m"), set.formatted("stages"));
    refused(open.runTime("10m").shape(Steps.class), set.formatted("shape"));
    refused(open.replay(rates), set.formatted("replay"));
  }

  private static LoadRun ofTwo(StubServer server) {
    return LoadRun.of(
            Scenario.of(Visitor.class).users(2),
            Scenario.of(ScenariosTest.Clerk.class).arrivalRate("1/h"))
        .runTime("10m")
        .slo("max < 1m")
        .host(server.url());
  }

  /** Of 200 users, which start one after the other, most are not there when they are given up. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void scenario_ofSeveral_isChangedAlone(int fork) throws InterruptedException {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control =
            LoadRun.of(
                    Scenario.of(ScenariosTest.Clerk.class).arrivalRate("1/h"),
                    Scenario.of(Visitor.class).users(200).spawnRate(1))
                .runTime("10m")
                .slo("max < 1m")
                .host(server.url())
                .fork(fork)
                .start()) {
      awaitRequests(server);
      control.scenario("Visitor").users(0);
      control.scenario("Clerk").arrivalRate("1000/s", Duration.ofMillis(50));
      awaitRequests(server, "/office");
      control.stop("enough");
      LoadResult result = control.await();

      JsonNode changes = JsonMapper.shared().readTree(result.json()).at("/run/changes");
      assertThat(changes)
          .extracting(it -> it.at("/load").asString())
          .containsExactly("0 users of Visitor", "1000/s of Clerk over 50ms");
      assertThat(result.objectives())
          .filteredOn(objective -> objective.expression().startsWith("users"))
          .allSatisfy(objective -> assertThat(objective.outcome()).isEqualTo(Outcome.PASS));
    }
  }

  @Test
  void change_ofALoadOfSeveralScenarios_isRefusedWithHowToNameOne() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = ofTwo(server).start()) {
      String message =
          "the load has several scenarios, Visitor, Clerk: name the one to be changed, as in"
              + " scenario(\"Visitor\")";
      assertThatIllegalStateException().isThrownBy(() -> control.users(5)).withMessage(message);
      assertThatIllegalStateException()
          .isThrownBy(() -> control.arrivalRate("5/s"))
          .withMessage(message);
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void scenario_thatIsNotThereOrNotOfThisKind_isRefused() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = ofTwo(server).start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> control.scenario("Clark"))
          .withMessage("no scenario of the load is called \"Clark\"; did you mean \"Clerk\"?");
      assertThatNullPointerException()
          .isThrownBy(() -> control.scenario(null))
          .withMessage("a scenario has a name");
      assertThatIllegalStateException()
          .isThrownBy(() -> control.scenario("Clerk").users(5))
          .withMessage(
              "the scenario Clerk is one of arrivals, which have a rate and no number of users");
      assertThatIllegalStateException()
          .isThrownBy(() -> control.scenario("Visitor").arrivalRate("5/s"))
          .withMessage(
              "the scenario Visitor is one of users, which have a number and no arrival rate");
    }
  }

  private static void refused(LoadRun run, String message) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = run.host(server.url()).start()) {
      assertThatIllegalStateException().isThrownBy(() -> control.users(5)).withMessage(message);
    }
  }

  @Test
  void change_thatIsImpossible_isRefused() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = RUN.host(server.url()).users(2).start()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> control.arrivalRate("5/s"))
          .withMessage("the load is one of users, which have a number and no arrival rate");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> control.users(-1))
          .withMessageContaining("is not negative: -1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> control.users(1, Duration.ofSeconds(-1)))
          .withMessage("a load is not changed over a negative time: PT-1S");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> control.users(1, ChronoUnit.FOREVER.getDuration()))
          .withMessageStartingWith("a load is changed over a year at most, not PT");
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void stopAndUsers_withoutAReasonOrATime_areRefused() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control = RUN.host(server.url()).users(2).start()) {
      assertThatNullPointerException()
          .isThrownBy(() -> control.stop(null))
          .withMessage("a run is stopped for a reason, which is not null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> control.stop(" "))
          .withMessage("a run is stopped for a reason, which is not empty");
      assertThatNullPointerException()
          .isThrownBy(() -> control.users(3, null))
          .withMessage("a load is changed over a time, which is not null");
    }
  }

  @Test
  void start_loadThatCannotBe_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUN.host("nowhere").start())
        .withMessageContaining("nowhere");
  }

  /** The recorded runs are of the load that was asked for. */
  @Test
  void baseline_ofAChangedRun_isNotCompared(@TempDir Path folder) throws Exception {
    Path runs = folder.resolve("runs.jsonl");
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        LoadControl control =
            RUN.host(server.url())
                .users(2)
                .slo("p95 <= 1.1 x baseline")
                .baseline(runs)
                .record(runs)
                .start()) {
      awaitRequests(server);
      control.users(3);
      awaitRequests(server);
      control.stop("enough");

      assertThat(control.await().objectives())
          .anySatisfy(objective ->
              assertThat(objective.explanation())
                  .contains("the load was changed while it ran, and is not that of the recorded"));
      assertThat(Files.readString(runs)).contains("\"changes\":").contains(": 3 users");
    }
  }
}
