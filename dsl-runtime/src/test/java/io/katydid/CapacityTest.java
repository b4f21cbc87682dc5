package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Rate;
import io.katydid.api.User;
import io.katydid.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityTest {

  private static Capacity capacity() {
    return Capacity.of(LoadRunTest.Visitor.class)
        .from("100/s")
        .to("10000/s")
        .slo("failures <= 0")
        .runTime("100ms");
  }

  @Test
  void execute_targetThatFailsAtOnce_isBelowTheLowestRate() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", "busy"))) {
      CapacityResult result =
          capacity()
              .host(server.url())
              .seed(1)
              .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
              .execute();

      assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.passed()).isEmpty();
      assertThat(result.failed()).contains(Rate.parse("100/s"));
      assertThat(result.isGeneratorBound()).isFalse();
      assertThat(result.text())
          .isEqualTo(
              "the capacity is below 100/s, which failed, as the lowest rate that was tried");
      assertThat(result.trials())
          .extracting(trial -> trial.result().report().load().runTime().toMillis())
          .containsExactly(100L, 200L);
      assertThat(result.trials())
          .extracting(trial -> trial.result().seed())
          .containsExactly(1L, 2L);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSizeGreaterThanOrEqualTo(4)
        .startsWith("Capacity, from 100/s to 10,000/s, within failures <= 0")
        .anyMatch(line -> line.contains("100/s") && line.contains("FAIL"))
        .anyMatch(line -> line.contains("failures <= 0: ") && line.contains("requests failed"))
        .endsWith(
            "FAIL: the capacity is below 100/s, which failed, as the lowest rate that was",
            "tried");
  }

  @Test
  void execute_targetThatAlwaysFails_isBelowTheLowestRateThoughTrialsAreShort() {
    try (StubServer server =
        StubServer.answering(StubServer.response("500 Internal Server Error", "broken"))) {
      CapacityResult result =
          Capacity.of(LoadRunTest.Visitor.class)
              .host(server.url())
              .from("100/s")
              .to("200/s")
              .slo("failures < 50%")
              .runTime("100ms")
              .seed(1)
              .execute();

      assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.text())
          .isEqualTo(
              "the capacity is below 100/s, which failed, as the lowest rate that was tried");
    }
  }

  @Test
  void execute_filesGiven_areOfTheSearch(@TempDir Path directory) throws IOException {
    Path json = directory.resolve("search.json");
    Path markdown = directory.resolve("search.md");
    Path page = directory.resolve("search.html");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", "busy"))) {
      CapacityResult result =
          capacity()
              .host(server.url())
              .insecure(true)
              .json(json)
              .markdown(markdown)
              .html(page)
              .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
              .execute();

      assertThat(json).hasContent(result.json());
      assertThat(markdown).hasContent(result.markdown());
      assertThat(
              Stream.of(
                  Files.readString(json),
                  Files.readString(markdown),
                  Files.readString(page),
                  printed.toString(StandardCharsets.UTF_8)))
          .allMatch(it -> it.contains("certificates of servers were not verified (insecure)"));
    }
  }

  @Test
  void execute_twoFilesAreTheSame_isRefusedBeforeTheFirstTrial(@TempDir Path directory) {
    Path same = directory.resolve("search");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> capacity().json(same).markdown(same).execute())
        .withMessage("json and markdown are the same file, " + same + ": name two");
  }

  @Test
  void execute_interrupted_isCutShort() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      Thread.currentThread().interrupt();

      CapacityResult result = capacity().host(server.url()).execute();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
      assertThat(result.text()).endsWith("; the search was cut short: interrupted");
      assertThat(result.trials())
          .singleElement()
          .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.INCONCLUSIVE));
    }
  }

  /** A user that ends the JVM of its load. */
  @User
  static final class Halter {}

  /** Neither the rate nor the target did it. */
  @Test
  void execute_forkThatEnds_isCutShort() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      CapacityResult result =
          Capacity.of(Halter.class)
              .from("10/s")
              .to("20/s")
              .slo("failures <= 0")
              .runTime("1s")
              .host(server.url())
              .fork()
              .execute();

      assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
      assertThat(result.text())
          .startsWith(
              "the capacity is unknown: no trial came to its end; the search was cut short: the"
                  + " forked JVM ended before the run, with exit code 3; figures are up to its last"
                  + " full second; ");
      assertThat(result.trials()).hasSize(1);
    }
  }

  /** It is no rate that failed. */
  @Test
  void execute_hostNotAllowed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> capacity().host("http://203.0.113.7:1").execute())
        .withMessageStartingWith(
            "203.0.113.7 is neither this machine nor in a private network: if you may load it,");
  }

  @Test
  void execute_noHost_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> capacity().execute())
        .withMessageStartingWith("no host: set one for the run");
  }

  @Test
  void execute_noObjective_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Capacity.of(LoadRunTest.Visitor.class).execute())
        .withMessageContaining("give one, such as p99 < 50ms");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Capacity.of(LoadRunTest.Visitor.class).slo("none").execute())
        .withMessageContaining("give one, such as p99 < 50ms");
  }

  @Test
  void execute_runTimeBeyondCounting_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> capacity().runTime(Duration.ofSeconds(Long.MAX_VALUE)).execute())
        .withMessage("runTime is too long: the longest is 10000 days");
  }

  @Test
  void execute_ratesReversed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> capacity().to("50/s").execute())
        .withMessageContaining("to must be above from");
  }

  @Test
  void of_nothing_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(Capacity::of);
  }
}
