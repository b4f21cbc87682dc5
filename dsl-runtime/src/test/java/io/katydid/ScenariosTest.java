package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Http;
import io.katydid.api.Steps;
import io.katydid.api.User;
import io.katydid.junit.LoadAssertions;
import io.katydid.result.Outcome;
import io.katydid.runfile.RunFileReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of several scenarios, as they are described, refused, planned and reported. */
class ScenariosTest {

  private static final Scenario SHOPPERS = Scenario.of(Shopper.class).users(3);
  private static final Scenario CLERKS = Scenario.of(Clerk.class).arrivalRate("50/s");

  /** Someone who looks. */
  @User
  public static final class Shopper {

    void visit(Http http) {
      http.get("/shop");
    }
  }

  /** Someone who works there. */
  @User
  public static final class Clerk {

    void visit(Http http) {
      http.get("/office");
    }
  }

  /** Someone who never comes to an end. */
  @User
  public static final class Stuck {

    void halt(CountDownLatch never) throws InterruptedException {
      never.await();
    }
  }

  private static LoadResult run(LoadRun load) {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"))) {
      return load.host(server.url()).slo("mean < 1m").execute();
    }
  }

  private static LoadRun counted() {
    return LoadRun.of(
            Scenario.of(Shopper.class).users(2).iterations(7),
            Scenario.of(Clerk.class).users(3).iterationsPerUser(2))
        .runTime("10m")
        .seed(5);
  }

  private static void requireCounted(LoadResult result) {
    assertThat(result.request("GET /shop").count()).isEqualTo(7);
    assertThat(result.request("GET /office").count()).isEqualTo(6);
    assertThat(json(result).get("run").get("stopReason").asString())
        .isEqualTo("all iterations ended");
    JsonNode scenarios = json(result).get("run").get("scenarios");
    assertThat(scenarios).hasSize(2);
    assertThat(scenarios.get(0).get("name").asString()).isEqualTo("Shopper");
    assertThat(scenarios.get(1).get("name").asString()).isEqualTo("Clerk");
    assertThat(scenarios.get(1).get("spawned").asInt()).isEqualTo(3);
    JsonNode groups = json(result).get("groups");
    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).get("name").asString()).isEqualTo("scenario Clerk");
    assertThat(groups.get(0).get("count").asInt()).isEqualTo(6);
    assertThat(result.scenarios())
        .extracting(it -> it.name() + ": " + it.total().count())
        .containsExactly("Shopper: 7", "Clerk: 6");
    ScenarioResult clerks = result.scenario("Clerk");
    assertThat(clerks.startedUsers()).isEqualTo(3);
    assertThat(clerks.readyUsers()).isEqualTo(3);
    assertThat(clerks.sessions()).isEqualTo(3);
    assertThat(clerks.iterationsNotBegun() + clerks.arrivals() + clerks.arrivalsNotStarted())
        .isZero();
    assertThat(clerks).asString().startsWith("3 users; scenario Clerk: 6 requests, ");
    LoadAssertions.assertThat(result).scenario("Shopper").hasCountAtLeast(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.scenario("Clark"))
        .withMessageStartingWith("no scenario \"Clark\" in this result; did you mean \"Clerk\"?");
  }

  private static JsonNode json(LoadResult result) {
    return JsonMapper.shared().readTree(result.json());
  }

  @Test
  void slo_ofAScenario_isJudgedByItsRequestsAlone() {
    LoadResult result =
        run(counted().slo("failures <= 0 of scenario Clerk").slo("mean < 1m of scenario Shopper"));

    assertThat(result.verdict().judgements())
        .filteredOn(judgement -> judgement.objective().expression().contains("scenario"))
        .extracting(judgement -> judgement.samples())
        .containsExactly(6L, 7L);
    assertThat(result.text().replaceAll("\\s+", " "))
        .contains("Requests by scenario")
        .containsPattern("scenario Clerk 6 0")
        .containsPattern("scenario Shopper 7 0");
  }

  @Test
  void slo_ofNoScenario_isRefusedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(counted().slo("max < 1s of scenario Clark")))
        .withMessage("no scenario of the load is called \"Clark\"; did you mean \"Clerk\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(counted().slo("max < 1s of scenario Visitors")))
        .withMessage("no scenario of the load is called \"Visitors\": there is Shopper, Clerk");
  }

  @Test
  void slo_ofTheOnlyScenario_isJudged() {
    LoadResult result =
        run(LoadRun.of(Shopper.class).iterations(3).slo("max < 1m of scenario Shopper"));

    assertThat(result.text()).contains("scenario Shopper");
  }

  @Test
  void execute_iterationsOfEach_makesThemAll() {
    requireCounted(run(counted()));
  }

  @Test
  void execute_forked_isTheSame() {
    requireCounted(run(counted().fork()));
  }

  @Test
  void runFile_ofScenarios_hasThemAgain(@TempDir Path directory) {
    Path file = directory.resolve("scenarios.run");
    LoadResult result = run(counted().runFile(file));

    LoadResult read = new LoadResult(RunFileReader.read(file).report());

    assertThat(read.text()).isEqualTo(result.text());
    assertThat(read.json()).isEqualTo(result.json());
  }

  @Test
  void execute_openBesideClosed_reportsTheUsersOfEach() {
    LoadResult result = run(LoadRun.of(SHOPPERS, CLERKS.startDelay("200ms")).runTime("600ms"));

    assertThat(result.request("GET /shop").count()).isPositive();
    assertThat(result.request("GET /office").count()).isPositive();
    assertThat(result.text().replaceAll("\\s+", " "))
        .containsPattern("Users 3 of Shopper, to start within")
        .containsPattern(
            "Users [0-9]+ of Clerk, arriving at 50/s, at most 1,000 at once, from 200ms on");
    JsonNode clerks = json(result).get("run").get("scenarios").get(1);
    assertThat(clerks.get("arrived").asInt()).isPositive();
  }

  @Test
  @Timeout(120)
  void start_usersOfOneScenarioAreMissing_isNoPassHoweverManyTheOthersAre()
      throws InterruptedException {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"));
        LoadControl control =
            LoadRun.of(
                    Scenario.of(Shopper.class).users(300).iterationsPerUser(1),
                    Scenario.of(Clerk.class).users(2).spawnRate(0.001))
                .host(server.url())
                .runTime("1h")
                .slo("mean < 1m")
                .start()) {
      server.await(requests -> of(requests, "/shop") >= 300 && of(requests, "/office") > 0);
      control.stop("enough");
      LoadResult result = control.await();

      assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.text().replaceAll("\\s+", " "))
          .contains("1 of 2 users of Clerk got ready before the load ended, after ");
    }
  }

  private static long of(List<StubServer.Received> requests, String path) {
    return requests.stream().filter(it -> it.path().equals(path)).count();
  }

  @Test
  void executeOnce_ofScenarios_runsTheTasksOfEachClassOnce() {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"))) {
      LoadResult result =
          LoadRun.of(SHOPPERS, CLERKS, CLERKS.name("Other clerks"))
              .host(server.url())
              .executeOnce();

      assertThat(result.verdict().outcome()).isEqualTo(Outcome.PASS);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void plan_ofScenarios_drawsEachAndAddsUpTheRest() {
    String plan =
        LoadRun.of(
                CLERKS.maxUsers(10),
                Scenario.of(Shopper.class).arrivalRate("30/s").startDelay("5s"))
            .host("http://localhost:1")
            .runTime("10s")
            .plan();

    assertThat(plan)
        .contains("arrivals of Clerk at 50/s and arrivals of Shopper at 30/s after 5s")
        .contains("Iterations per second of Clerk", "Iterations per second of Shopper")
        .containsPattern("Requests +about 650, 65/s, in 10s")
        .containsPattern("Memory .* for 1,010 users");
  }

  @Test
  void execute_ofScenarios_isAnnounced() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    run(counted().console(new PrintStream(console, true, StandardCharsets.UTF_8)));

    assertThat(console.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .containsPattern("Starting 2 users of Shopper and 3 users of Clerk on .* for 10m");
  }

  @Test
  void setter_ofOneScenario_isRefusedBySeveral() {
    LoadRun two = LoadRun.of(SHOPPERS, CLERKS);
    String several = " is of one scenario, and the load has several, Shopper, Clerk: ";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.users(5))
        .withMessage("users" + several + "write Scenario.of(Shopper.class).users(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.maxUsers(5))
        .withMessage("maxUsers" + several + "write Scenario.of(Shopper.class).maxUsers(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.shape(Steps.class))
        .withMessage("shape" + several + "leave it out, or one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.replay(Path.of("rates.csv")))
        .withMessage("replay" + several + "leave it out, or one of them");
  }

  static Stream<Arguments> refused() {
    Scenario shoppers = Scenario.of(Shopper.class);
    return Stream.of(
        Arguments.of(
            LoadRun.of(SHOPPERS, CLERKS, CLERKS.users(2)),
            "with an arrivalRate, users start as they are needed: remove users, or the"
                + " arrivalRate"),
        Arguments.of(
            LoadRun.of(SHOPPERS, CLERKS, CLERKS),
            "another scenario is called Clerk, too: give this one another name"),
        Arguments.of(
            LoadRun.of(SHOPPERS, CLERKS.startDelay("10s")),
            "startDelay must be shorter than the run: 10s of 10s leaves the scenario Clerk no"
                + " time"),
        Arguments.of(
            LoadRun.of(SHOPPERS.startDelay("1m"), CLERKS),
            "startDelay must be shorter than the run: 1m of 10s leaves the scenario Shopper no"
                + " time"),
        Arguments.of(
            LoadRun.of(CLERKS, shoppers.stages("5 users for 2s warm-up", "5 users for 2s")),
            "only stages of the first scenario can be a warm-up, which is of the whole run: remove"
                + " \"warm-up\""),
        Arguments.of(
            LoadRun.of(CLERKS, shoppers.stages("5 users for 1m").startDelay("1s")),
            "the stages of the scenario Shopper end after 1m1s, and the run after 10s: let them be"
                + " shorter, or the run longer"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void execute_whatDoesNotGoTogether_isRefused(LoadRun load, String message) {
    assertThatIllegalArgumentException().isThrownBy(load::execute).withMessage(message);
  }

  @Test
  void of_severalOneOfThemWithoutLoad_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(SHOPPERS, Scenario.of(Clerk.class)))
        .withMessage("the scenario Clerk has no load: write its users, an arrivalRate or stages");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(Scenario.of(Shopper.class), CLERKS))
        .withMessage("the scenario Shopper has no load: write its users, an arrivalRate or stages");
  }

  @Test
  void of_noClass_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Scenario::of)
        .withMessage("a scenario needs a user class, as in Scenario.of(Admin.class)");
  }

  @Test
  void name_blank_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHOPPERS.name(" "))
        .withMessage("name must not be blank");
  }

  @Test
  void name_ofSeveralLines_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHOPPERS.name("Back\noffice"))
        .withMessage("name must be one line");
  }

  @Test
  void execute_arrivalsOfOneScenarioAreNotStarted_isNoPassHoweverManyOthersWere() {
    LoadResult result =
        run(
            LoadRun.of(
                    Scenario.of(Shopper.class).users(2),
                    Scenario.of(Stuck.class).arrivalRate("100/s").maxUsers(1))
                .runTime("400ms")
                .gracePeriod("0s"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.verdict().reasons())
        .filteredOn(reason -> reason.contains("arrivals"))
        .singleElement()
        .asString()
        .containsPattern("[0-9]+ of [0-9]+ arrivals of Stuck were not started, as all");
    assertThat(result.text()).containsPattern("[0-9]+ arrivals of\\s+Stuck\\s+not\\s+started");
  }

  @Test
  void capacity_ofScenarios_isRefused() {
    Capacity search = Capacity.of(LoadRun.of(SHOPPERS, CLERKS).load()).slo("p99 < 1s");

    assertThatIllegalArgumentException()
        .isThrownBy(search::execute)
        .withMessage("only a single run can have several scenarios: leave one of them");
  }
}
