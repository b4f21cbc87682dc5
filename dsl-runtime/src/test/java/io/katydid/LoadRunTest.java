package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Arrivals;
import io.katydid.api.User;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.fork.Fork;
import io.katydid.report.EngineJvm;
import io.katydid.report.EngineKind;
import io.katydid.report.Route;
import io.katydid.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadRunTest {

  @Test
  void execute_healthyServer_countsWhatTheServerCounts() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.url())
              .users(5)
              .spawnRate(100)
              .runTime(Duration.ofSeconds(1))
              .slo("failures <= 0")
              .execute();
      assertThat(result.total().count()).isPositive().isEqualTo(server.requests().size());
      assertThat(result.verdict().outcome()).isNotEqualTo(Outcome.FAIL);
      assertThat(result.request("GET /").percentileInterval(50))
          .hasValueSatisfying(
              it -> assertThat(it.low()).isLessThanOrEqualTo(result.total().percentile(50)));
      assertThat(server.connections()).isBetween(1, 5);
    }
  }

  @Test
  void execute_forked_countsWhatTheServerCounts() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.url())
              .users(5)
              .iterations(100)
              .runTime("1m")
              .slo("failures <= 0")
              .slo("GET /", "max < 1m")
              .fork()
              .execute();

      assertThat(result.total().count()).isEqualTo(100).isEqualTo(server.requests().size());
      assertThat(result.verdict().outcome()).isNotEqualTo(Outcome.FAIL);
      assertThat(result.report().engine())
          .isEqualTo(
              new EngineJvm(EngineKind.FORKED, 1, Runtime.version().toString(), Fork.carriers(1)));
    }
  }

  @Test
  void execute_notForked_reportsIt() {
    LoadResult result = LoadRun.of(Visitor.class).host("http://[::1]:1").runTime("1ms").execute();

    assertThat(result.report().engine().kind()).isEqualTo(EngineKind.EMBEDDED);
    assertThat(result.report().engine().carriers()).isPositive();
  }

  @Test
  void network_all_isReported() {
    LoadResult result =
        LoadRun.of(Visitor.class)
            .host("http://shop.example:1")
            .connections("iteration")
            .resolve("shop.example", "127.0.0.1")
            .resolveEvery("30s")
            .sourceAddresses("127.0.0.2")
            .timings(true)
            .runTime("1ms")
            .execute();

    assertThat(result.report().timings()).isTrue();
    assertThat(result.report().route())
        .isEqualTo(
            new Route(
                "per iteration",
                Map.of("shop.example", List.of("127.0.0.1")),
                List.of("127.0.0.2"),
                false));
  }

  @Test
  void json_optionsGivenAgain_makeTheSameLoad() {
    LoadRun run =
        LoadRun.of(Visitor.class)
            .host("http://[::1]:1")
            .arrivalRate("300/m")
            .arrivals(Arrivals.EVEN)
            .maxUsers(3)
            .gracePeriod("1s")
            .connections("50")
            .resolve("shop.example", "127.0.0.1", "::1")
            .runTime("1ms")
            .slo("failures <= 1")
            .slo("GET /: 1", "p50 < 1m with warm-up");
    JsonNode json = JsonMapper.shared().readTree(run.execute().json()).at("/run");
    JsonNode options = json.at("/options");

    LoadSpec again = LoadSpec.of(List.of(Visitor.class));
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      again =
          again.withText(
              LoadOptions.named(option.getKey()).orElseThrow(), option.getValue().asString());
    }
    for (JsonNode objective : json.at("/objectives")) {
      again =
          again.with(
              new LoadSlo(
                  objective.at("/request").asString(), objective.at("/expression").asString()));
    }

    assertThat(again.slos()).hasSize(2).isEqualTo(run.load().slos());
    assertThat(again.isGiven(RunOptions.SEED)).isTrue();
    assertThat(again.options(LoadKind.RUN)).containsAllEntriesOf(run.load().options(LoadKind.RUN));
    assertThat(again.schedule()).isEqualTo(run.load().schedule());
  }

  @Test
  void stages_severalInOneText_areThoseOfSeveralTexts() {
    LoadRun run = LoadRun.of(Visitor.class);

    assertThat(run.stages("2 users for 1s; 3 users for 1s", "4 users for 1s").load())
        .isEqualTo(run.stages("2 users for 1s", "3 users for 1s", "4 users for 1s").load());
  }

  static Stream<ThrowingCallable> visitorsTwice() {
    LoadSpec load = LoadSpec.of(List.of(Visitor.class, Visitor.class));
    return Stream.of(
        () -> LoadRun.of(Visitor.class, Visitor.class),
        () -> Scenario.of(Visitor.class, Visitor.class),
        () -> Capacity.of(Visitor.class, Visitor.class),
        () -> LoadRun.of(load).execute(),
        () -> LoadRun.of(load.withScenario(LoadSpec.of(List.of(Visitor.class)))).execute(),
        () -> Capacity.of(load).execute(),
        () -> Comparison.of(load, "http://localhost:1", "http://localhost:2").execute());
  }

  @ParameterizedTest
  @MethodSource("visitorsTwice")
  void of_classTwice_isRefused(ThrowingCallable load) {
    assertThatThrownBy(load)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "Visitor is here twice: remove one of them, and mix user classes by their weights");
  }

  @Test
  void of_noUserClass_isRefused() {
    assertThatThrownBy(LoadRun::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run needs a user class, as in LoadRun.of(Visitor.class)");
    assertThatThrownBy(() -> LoadRun.of(LoadSpec.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run needs a user class, as in LoadRun.of(Visitor.class)");
  }

  @Test
  void title_given_isInEveryReport() {
    ByteArrayOutputStream live = new ByteArrayOutputStream();
    LoadResult result =
        LoadRun.of(Visitor.class)
            .title("Checkout, nightly")
            .host("http://[::1]:1")
            .runTime("1ms")
            .console(new PrintStream(live, true, StandardCharsets.UTF_8))
            .execute();

    assertThat(live.toString(StandardCharsets.UTF_8))
        .startsWith("Starting Checkout, nightly: 1 user of Visitor on ");
    assertThat(result.text()).contains("  Title    Checkout, nightly\n");
    assertThat(JsonMapper.shared().readTree(result.json()).at("/run/options/title").asString())
        .isEqualTo("Checkout, nightly");
  }

  @Test
  void title_empty_isNone() {
    ByteArrayOutputStream live = new ByteArrayOutputStream();
    LoadResult result =
        LoadRun.of(Visitor.class)
            .title("")
            .host("http://[::1]:1")
            .runTime("1ms")
            .console(new PrintStream(live, true, StandardCharsets.UTF_8))
            .execute();

    assertThat(live.toString(StandardCharsets.UTF_8)).startsWith("Starting 1 user of Visitor on ");
    assertThat(result.text()).doesNotContain("Title");
    assertThat(JsonMapper.shared().readTree(result.json()).at("/run/options/title").isMissingNode())
        .isTrue();
  }

  @Test
  void setters_all_leaveTheRunAsItIs() {
    LoadRun run = LoadRun.of(Visitor.class);
    LoadRun other = run.users(7).runTime("1m").resolve("a.example", "::1").slo("max < 1s");

    assertThat(run.load()).isEqualTo(LoadSpec.of(List.of(Visitor.class)));
    assertThat(other.load().slos()).containsExactly(new LoadSlo("", "max < 1s"));
    assertThat(other.resolve("b.example", "::1").load().get(TargetOptions.RESOLVE))
        .containsOnlyKeys("a.example", "b.example");
  }

  @Test
  void resolve_noAddress_isRefusedAtOnce() {
    LoadRun run = LoadRun.of(Visitor.class);
    assertThatThrownBy(() -> run.resolve("shop.example", "127.0.0.l"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"127.0.0.l\" is no address: write one such as 127.0.0.1, ::1 or unix:/run/app.sock");
    assertThatThrownBy(() -> run.sourceAddresses("unix:/run/app.sock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"unix:/run/app.sock\" is no address");
    assertThatThrownBy(() -> run.resolve("shop.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no address is given: write at least one");
  }

  @Test
  void sourceAddresses_notOfThisMachine_areRefusedBeforeTheRun() {
    LoadRun run = LoadRun.of(Visitor.class).sourceAddresses("192.0.2.1");
    assertThatThrownBy(run::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no connection can come from 192.0.2.1, which must be an address");
  }

  @Test
  void fork_neither0Nor1_isRefused() {
    assertThatThrownBy(() -> LoadRun.of(Visitor.class).fork(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fork must be 1, for a JVM of its own, or 0, for this JVM, not 2");
  }

  @User
  static final class Visitor {}
}
