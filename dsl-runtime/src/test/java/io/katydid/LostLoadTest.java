package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Http;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Runs whose load was not made, though every request of them was answered in no time. */
class LostLoadTest {

  /** A user who logs in, and whose task may have a mistake. */
  @User
  static final class Shopper {

    private static volatile boolean mistaken;
    private static volatile int highestId = Integer.MAX_VALUE;

    private final Map<String, String> config = mistaken ? Map.of() : Map.of("path", "/");

    void logIn(Http http, VirtualUser me) {
      http.get("/login");
      if (me.id() > highestId) {
        throw new IllegalStateException("no account");
      }
    }

    void shop(Http http) {
      http.get(Objects.requireNonNull(config.get("path")));
    }
  }

  private static LoadResult run(LoadRun load) {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"))) {
      return load.host(server.url()).execute();
    } finally {
      Shopper.mistaken = false;
      Shopper.highestId = Integer.MAX_VALUE;
    }
  }

  private static LoadRun tenUsers() {
    return LoadRun.of(Shopper.class).users(10).spawnRate(1000).runTime("300ms");
  }

  private static Judgement last(LoadResult result) {
    return result.verdict().judgements().getLast();
  }

  @Test
  void execute_everyIterationThrows_fails() {
    Shopper.mistaken = true;

    LoadResult result = run(tenUsers().slo("mean < 1m"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.verdict().judgements().get(1).observed()).isEqualTo("100%");
    assertThat(result.text())
        .contains("FAIL: errors < 1% (implied) was not met")
        .contains("errors < 1% (implied)   observed 100%");
  }

  @Test
  void execute_everyIterationThrowsOnPurpose_isNoFailure() {
    Shopper.mistaken = true;

    LoadResult result = run(tenUsers().slo("none"));

    assertThat(result.verdict().judgements()).isEmpty();
    // On a busy machine it is INVALID.
    assertThat(result.verdict().outcome()).isNotEqualTo(Outcome.FAIL);
  }

  @Test
  void execute_nineOfTenUsersFailToStart_fails() {
    Shopper.highestId = 0;

    LoadResult result = run(tenUsers().slo("mean < 1m").slo("errors < 100%"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(last(result).explanation()).startsWith("1 of 10 users got ready before the end");
  }

  @Test
  void execute_fewUsersAreEnough_passes() {
    Shopper.highestId = 0;

    LoadResult result = run(tenUsers().slo("users >= 10%").slo("errors < 100%"));

    assertThat(last(result).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void execute_rampNotOver_fails() {
    LoadResult result = run(tenUsers().spawnRate(0.001).slo("mean < 1m"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(last(result).explanation()).startsWith("1 of 10 users got ready before the end");
  }

  /** No figure is judged then; but those there are come from another load. */
  @Test
  void execute_rampNotOverWithoutObjective_fails() {
    LoadResult result = run(tenUsers().spawnRate(0.001).slo("none"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.verdict().reasons())
        .contains(
            "only 1 of 10 users got ready before the end of the run time: let the run last longer,"
                + " or users start faster, unless the errors say why they could not start");
  }

  @Test
  void execute_arrivalsNotStartedWithoutObjective_fails() {
    LoadResult result =
        run(
            LoadRun.of(ScenariosTest.Stuck.class)
                .arrivalRate("50/s")
                .maxUsers(1)
                .runTime("400ms")
                .gracePeriod("0s")
                .slo("none"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.verdict().reasons())
        .filteredOn(reason -> reason.contains("arrivals were not started"))
        .hasSize(1);
  }

  @Test
  void execute_noSpawnRateInAShortRun_startsAllUsers() {
    LoadResult result = run(LoadRun.of(Shopper.class).users(10).runTime("400ms").slo("mean < 1m"));

    assertThat(result.report().course().spawned()).isEqualTo(10);
    assertThat(result.report().load().spawnRate()).isEqualTo(50);
  }

  @Test
  void execute_iterationsEnded_endsTheRunWhichIsJudgedByThem() {
    LoadResult result =
        run(LoadRun.of(Shopper.class).users(4).iterations(400).runTime("10m").slo("p90 < 1m"));

    assertThat(result.report().kept().iterations()).isEqualTo(400);
    assertThat(result.verdict().reasons())
        .allMatch(reason -> reason.startsWith("the generator, not the target, was the limit"));
    assertThat(last(result).outcome()).isEqualTo(Outcome.PASS);
    assertThat(result.verdict().judgements().getFirst().outcome()).isEqualTo(Outcome.PASS);
    assertThat(result.text()).contains("of 10m; ended by: all iterations ended");
    assertThat(result.json())
        .contains("\"iterations\": \"400\"", "\"iterationsNotBegun\": 0")
        .doesNotContain("\"extend\"");
  }

  /** The others had nothing to do. */
  @Test
  void execute_iterationsEndedBeforeAllUsersStarted_hadTheUsersItNeeded() {
    LoadResult result =
        run(
            LoadRun.of(Shopper.class)
                .users(10)
                .spawnRate(0.001)
                .iterations(5)
                .runTime("10m")
                .slo("mean < 1m"));

    assertThat(last(result).outcome()).isEqualTo(Outcome.PASS);
    assertThat(last(result).explanation())
        .startsWith("1 of 1 user got ready before the load ended");
  }

  /** The users that could log in would make fast responses of all iterations. */
  @Test
  void execute_iterationsEndedByFewUsersThatCouldStart_fails() {
    Shopper.highestId = 0;

    LoadResult result = run(tenUsers().runTime("10m").iterations(400).slo("errors < 100%"));

    assertThat(last(result).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void execute_iterationsNotBegunInTime_fails() {
    LoadResult result = run(tenUsers().iterations(1_000_000).slo("mean < 1m"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.verdict().reasons().getFirst())
        .matches(
            "[0-9]{3},[0-9]{3} of 1,000,000 iterations had not begun when the load ended: run time"
                + " over; set a longer runTime, or fewer iterations");
    assertThat(result.text()).containsPattern("Also +[0-9]{3},[0-9]{3} iterations not begun");
    assertThat(result.json()).containsPattern("\"iterationsNotBegun\": [0-9]{6}");
  }

  @Test
  void execute_arrivals_askForNoNumberOfUsers() {
    LoadResult result =
        run(LoadRun.of(Shopper.class).arrivalRate("100/s").runTime("300ms").slo("mean < 1m"));

    assertThat(last(result).objective().expression()).isEqualTo("errors < 1%");
  }

  @Test
  void execute_endedByAUserBeforeTheOthersStarted_fails() {
    LoadResult result =
        run(LoadRun.of(OneRequestUser.class).users(10).spawnRate(0.001).slo("mean < 1m"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(last(result).explanation())
        .matches(
            "1 of 10 users got ready before the load ended, after .*s: passed by, required is at"
                + " least 99%");
  }

  @Test
  void execute_endedByAUserWhereOneIsEnough_passes() {
    LoadResult result =
        run(
            LoadRun.of(OneRequestUser.class)
                .users(10)
                .spawnRate(0.001)
                .slo("mean < 1m")
                .slo("users >= 10%"));

    assertThat(result.verdict().outcome()).isEqualTo(Outcome.PASS);
  }
}
