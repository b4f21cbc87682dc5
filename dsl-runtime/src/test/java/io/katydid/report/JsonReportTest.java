package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private final JsonNode failed = read(JsonReport.write(FailedRun.report()));

  @Test
  void write_anyRun_namesProductAndFormat() {
    assertThat(failed.at("/product").asString()).isEqualTo("katydid");
    assertThat(failed.at("/version").asString()).isEqualTo("1.2.3");
    assertThat(failed.at("/format").asInt()).isEqualTo(1);
  }

  @Test
  void write_anyRun_hasItsSettings() {
    JsonNode run = failed.at("/run");

    assertThat(run.at("/userClasses/0").asString()).isEqualTo("FastApiUser");
    assertThat(run.at("/users").asInt()).isEqualTo(1000);
    assertThat(run.at("/spawned").asInt()).isEqualTo(1000);
    assertThat(run.at("/spawnRate").asDouble()).isEqualTo(50);
    assertThat(run.at("/runTimeSeconds").asDouble()).isEqualTo(60);
    assertThat(run.at("/warmUpSeconds").asDouble()).isEqualTo(10);
    assertThat(run.at("/elapsedSeconds").asDouble()).isEqualTo(61.234);
    assertThat(run.at("/windowSeconds").asDouble()).isEqualTo(50);
    assertThat(run.at("/seed").asLong()).isEqualTo(8_412_907_341_265L);
    assertThat(run.at("/startedAt").asString()).isEqualTo("2026-03-01T12:30:00.123456Z");
    assertThat(run.at("/stopReason").asString()).isEqualTo("run time over");
    assertThat(run.at("/jdk").asString()).isEqualTo("25.0.3+9");
    assertThat(run.at("/engine").asString()).isEqualTo("forked");
    assertThat(run.at("/carriers").asInt()).isEqualTo(1);
    assertThat(run.at("/connections").asString()).isEqualTo("pool of 50");
    assertThat(run.at("/resolved/0/name").asString()).isEqualTo("shop.test");
    assertThat(run.at("/resolved/0/addresses/1").asString()).isEqualTo("::1");
    assertThat(run.at("/sourceAddresses/0").asString()).isEqualTo("127.0.0.2");
  }

  @Test
  void write_options_areTheirTextsByName() {
    JsonNode run = failed.at("/run");

    assertThat(run.at("/options/users").asString()).isEqualTo("1000");
    assertThat(run.at("/options/gracePeriod").asString()).isEqualTo("30s");
    assertThat(run.at("/options/host").asString()).isEqualTo("http://localhost:8000");
  }

  @Test
  void write_plannedRun_hasWhatItCouldDecide() {
    JsonNode estimate = failed.at("/run/powerEstimates/0");

    assertThat(estimate.at("/expression").asString()).isEqualTo("p99 < 50ms");
    assertThat(estimate.at("/requests").asLong()).isEqualTo(10_000);
    assertThat(estimate.at("/mostRequests").asLong()).isEqualTo(30_000);
    assertThat(estimate.at("/undecidedFromRatio").asDouble()).isBetween(0.008, 0.01);
    assertThat(estimate.at("/undecidedToRatio").asDouble()).isBetween(0.01, 0.012);
    assertThat(estimate.at("/text").asString()).isEqualTo(Runs.POWER_ESTIMATES.getFirst().text());
  }

  @Test
  void write_slowest_hasWhatFindsThem() {
    JsonNode timed = read(JsonReport.write(TimedRun.report()));

    JsonNode slowest = timed.at("/requests/0/slowest/0");
    assertThat(slowest.at("/name").asString()).isEqualTo("GET /");
    assertThat(slowest.at("/startedAt").asString()).isEqualTo("2026-03-01T12:30:11.123456789Z");
    assertThat(slowest.at("/responseTimeMillis").asDouble()).isEqualTo(1012.345678);
    assertThat(slowest.at("/scheduleLagMillis").asDouble()).isEqualTo(12.345678);
    assertThat(slowest.at("/phasesMillis/first byte").asDouble()).isEqualTo(999);
    assertThat(slowest.at("/status").asInt()).isEqualTo(200);
    assertThat(slowest.at("/failure").asString()).isEmpty();
    assertThat(slowest.at("/traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(timed.at("/requests/1/slowest/0/failure").asString()).isEqualTo("response timeout");
    assertThat(timed.at("/total/slowest").size()).isEqualTo(3);
  }

  @Test
  void write_measures_standApartFromRequests() {
    JsonNode measured = read(JsonReport.write(Runs.measured()));

    assertThat(measured.at("/requests").size()).isEqualTo(1);
    assertThat(measured.at("/requests/0/name").asString()).isEqualTo("GET /");
    assertThat(measured.at("/measures").size()).isEqualTo(1);
    assertThat(measured.at("/measures/0/name").asString()).isEqualTo("checkout");
    assertThat(measured.at("/measures/0/count").asLong()).isEqualTo(500);
    assertThat(measured.at("/measures/0/failures").asLong()).isEqualTo(5);
    assertThat(measured.at("/total/count").asLong()).isEqualTo(1000);
  }

  @Test
  void write_warmUpDetected_reportsWhatItRestsOn() {
    JsonNode detected = read(JsonReport.write(Runs.detected("last to become steady: throughput")));

    assertThat(detected.at("/run/warmUpDetected").asBoolean()).isTrue();
    assertThat(detected.at("/warmUp/reason").asString())
        .isEqualTo("last to become steady: throughput");
  }

  @Test
  void write_judgedRun_hasVerdictAndJudgements() {
    assertThat(failed.at("/verdict").asString()).isEqualTo("FAIL");
    assertThat(failed.at("/judgements")).hasSize(3);
    assertThat(failed.at("/judgements/0/expression").asString()).isEqualTo("p99 < 50ms");
    assertThat(failed.at("/judgements/0/outcome").asString()).isEqualTo("FAIL");
    assertThat(failed.at("/undecided").asBoolean(true)).isFalse();
    assertThat(failed.at("/judgements/0/beyondLimit").asBoolean(false)).isTrue();
    assertThat(failed.at("/judgements/1/beyondLimit").asBoolean(true)).isFalse();
    assertThat(failed.at("/judgements/0/observed").asString()).isEqualTo("1.98s");
    assertThat(failed.at("/judgements/0/samples").asLong()).isEqualTo(3213);
    assertThat(failed.at("/judgements/2/request").asString()).isEqualTo("GET /nowhere");
    assertThat(failed.at("/judgements/2/explanation").asString()).startsWith("no request named");
  }

  @Test
  void write_requests_haveCountsAndTimesInMilliseconds() {
    JsonNode get = failed.at("/requests/0");

    assertThat(get.at("/name").asString()).isEqualTo("GET /");
    assertThat(get.at("/count").asLong()).isEqualTo(1012);
    assertThat(get.at("/failures").asLong()).isEqualTo(12);
    assertThat(get.at("/failureRatio").asDouble()).isEqualTo(12 / 1012.0);
    assertThat(get.at("/throughput").asDouble()).isEqualTo(1012 / 50.0);
    assertThat(get.at("/responseTimeMillis/mean").asDouble()).isEqualTo(500.5);
    assertThat(get.at("/responseTimeMillis/max").asDouble()).isEqualTo(1000);
    assertThat(get.at("/failedResponseTimeMillis/max").asDouble()).isEqualTo(5000);
    assertThat(get.at("/responseTimeMillis").propertyNames())
        .containsExactly(
            "min", "mean", "p50", "p75", "p90", "p95", "p99", "p99.9", "p99.99", "max");
  }

  @Test
  void write_percentiles_areThoseOfTheDistribution() {
    long p99 = FailedRun.report().kept().requests().get(0).responseTime().percentile(99);

    assertThat(failed.at("/requests/0/responseTimeMillis/p99").asDouble()).isEqualTo(p99 / 1e6);
  }

  @Test
  void write_percentiles_haveIntervals() {
    JsonNode intervals = failed.at("/requests/0/responseTimeIntervalsMillis");
    double p95 = failed.at("/requests/0/responseTimeMillis/p95").asDouble();

    assertThat(intervals.propertyNames())
        .containsExactly("p50", "p75", "p90", "p95", "p99", "p99.9", "p99.99");
    assertThat(intervals.at("/p95/low").asDouble()).isBetween(1.0, p95);
    assertThat(intervals.at("/p95/high").asDouble()).isBetween(p95, 1000.0);
    assertThat(intervals.at("/p99.99/high").isNull()).isTrue();
  }

  @Test
  void write_nothingSucceeded_hasNoTimes() {
    assertThat(failed.at("/requests/5/name").asString()).isEqualTo("POST /login");
    assertThat(failed.at("/requests/5/responseTimeMillis").isNull()).isTrue();
    assertThat(failed.at("/requests/5/responseTimeIntervalsMillis")).isEmpty();
  }

  @Test
  void write_phases_areThoseThatRequestsHad() {
    JsonNode get = read(JsonReport.write(TimedRun.report())).at("/requests/0");

    assertThat(get.at("/phases")).hasSize(3);
    assertThat(get.at("/phases/0/phase").asString()).isEqualTo("connect");
    assertThat(get.at("/phases/0/count").asLong()).isEqualTo(10);
    assertThat(get.at("/phases/0/timeMillis/max").asDouble()).isEqualTo(10);
    assertThat(get.at("/bytesSent").asLong()).isEqualTo(70_000);
    assertThat(get.at("/bytesReceived").asLong()).isEqualTo(12_345_678);
  }

  @Test
  void write_total_sumsAllRequests() {
    assertThat(failed.at("/total/name").asString()).isEqualTo("Aggregated");
    assertThat(failed.at("/total/count").asLong()).isEqualTo(3275);
  }

  @Test
  void write_failuresAndErrors_areSeparate() {
    JsonNode failure = failed.at("/errors/0");
    JsonNode error = failed.at("/errors/2");

    assertThat(failure.at("/kind").asString()).isEqualTo("failure");
    assertThat(failure.at("/source").asString()).isEqualTo("POST /items/");
    assertThat(failure.at("/type").asString()).isEqualTo("HTTP 503");
    assertThat(failure.at("/message").asString()).isEqualTo("Service Unavailable");
    assertThat(failure.at("/count").asLong()).isEqualTo(200);
    assertThat(error.at("/kind").asString()).isEqualTo("error");
    assertThat(error.at("/example").asString()).contains("Shopper.java:44", "... 5 more");
  }

  @Test
  void write_countsOfTheWindow_areThere() {
    assertThat(failed.at("/counts/iterations").asLong()).isEqualTo(3300);
    assertThat(failed.at("/counts/errors").asLong()).isEqualTo(5);
    assertThat(failed.at("/counts/retries").asLong()).isEqualTo(4);
    assertThat(failed.at("/counts/redirects").asLong()).isEqualTo(17);
    assertThat(failed.at("/counts/cutOff").asLong()).isEqualTo(2);
    assertThat(failed.at("/counts/connectionsOpened").asLong()).isEqualTo(54);
    assertThat(failed.at("/counts/connectionsReused").asLong()).isEqualTo(3190);
  }

  @Test
  void write_warmUp_reportsWhatWasExcluded() {
    assertThat(failed.at("/warmUp/windowSeconds").asDouble()).isEqualTo(10);
    assertThat(failed.at("/warmUp/count").asLong()).isEqualTo(307);
    assertThat(failed.at("/warmUp/failures").asLong()).isEqualTo(7);
  }

  @Test
  void write_watchedGenerator_reportsHowItFared() {
    JsonNode generator = failed.at("/generator");

    assertThat(generator.at("/lagMillis/p99").asDouble()).isEqualTo(84);
    assertThat(generator.at("/pauseMillis").isNull()).isTrue();
    assertThat(generator.at("/cpuCores").asDouble()).isEqualTo(1.8);
    assertThat(generator.at("/quotaCores").isNull()).isTrue();
    assertThat(generator.at("/targetOnSameMachine").asBoolean()).isTrue();
    assertThat(generator.at("/usersTimeSeconds/lagging").asDouble()).isEqualTo(4);
    assertThat(generator.at("/issues/0/signal").asString()).isEqualTo("CPU");
    assertThat(generator.at("/issues/0/distortion").asString()).isEqualTo("NONE");
    assertThat(generator.at("/missingSignals/0").asString()).isEqualTo("STEAL");
  }

  @Test
  void write_timeSeries_hasEachSecondByName() {
    JsonNode second = failed.at("/timeSeries/0");
    JsonNode get = second.at("/requests/0");

    assertThat(failed.at("/timeSeries")).hasSize(2);
    assertThat(second.at("/startSeconds").asDouble()).isZero();
    assertThat(second.at("/durationSeconds").asDouble()).isEqualTo(1);
    assertThat(second.at("/total/name").asString()).isEqualTo("Aggregated");
    assertThat(second.at("/total/count").asLong()).isEqualTo(3 + 2);
    assertThat(second.at("/requests")).hasSize(2);
    assertThat(get.at("/name").asString()).isEqualTo("GET /");
    assertThat(get.at("/count").asLong()).isEqualTo(3);
    assertThat(get.at("/failures").asLong(1)).isZero();
    assertThat(get.at("/bytesSent").asLong()).isEqualTo(70);
    assertThat(get.at("/bytesReceived").asLong()).isEqualTo(900);
    assertThat(get.at("/responseTimeMillis").propertyNames())
        .containsExactly("p50", "p95", "p99", "max");
    assertThat(get.at("/responseTimeMillis/p50").asDouble()).isBetween(2.0, 2.002);
    assertThat(get.at("/responseTimeMillis/max").asDouble()).isEqualTo(3);
    assertThat(second.at("/requests/1/failures").asLong()).isEqualTo(1);
    assertThat(second.at("/measures/0/name").asString()).isEqualTo("checkout");
  }

  @Test
  void write_timeSeries_lastPartEndsWithTheRun() {
    JsonNode last = failed.at("/timeSeries/1");

    assertThat(last.at("/startSeconds").asDouble()).isEqualTo(1);
    assertThat(last.at("/durationSeconds").asDouble()).isEqualTo(0.5);
    assertThat(last.at("/requests/0/count").asLong()).isEqualTo(1);
    assertThat(last.at("/requests/0/responseTimeMillis").isNull()).isTrue();
  }

  @Test
  void write_streams_haveTheirTimesAsAWholeAndInEachPart() {
    JsonNode run = read(JsonReport.write(StreamedRun.report()));
    JsonNode chat = run.at("/requests/1");
    JsonNode second = run.at("/timeSeries/1/requests/1");

    assertThat(chat.at("/streams/firstEventMillis/p50").asDouble()).isEqualTo(100, within(0.1));
    assertThat(chat.at("/streams/eventsPerSecond").asDouble()).isEqualTo(6);
    assertThat(second.at("/name").asString()).isEqualTo("POST /chat");
    assertThat(second.at("/streams").toString())
        .isEqualTo(
            "{\"count\":3,\"withoutEvent\":1,\"broken\":0,\"endedWithLoad\":0,\"events\":6,"
                + "\"firstEventMillis\":{\"p50\":100.007935,\"p95\":200,\"p99\":200,\"max\":200},"
                + "\"betweenEventsMillis\":{\"p50\":20.004863,\"p95\":50,\"p99\":50,\"max\":50},"
                + "\"firstTokenMillis\":{\"p50\":100.007935,\"p95\":200,\"p99\":200,\"max\":200},"
                + "\"betweenTokensMillis\":{\"p50\":8.003583,\"p95\":20,\"p99\":20,\"max\":20},"
                + "\"tokens\":12,\"promptTokens\":0,\"tokenEvents\":6,\"streamsOfTokens\":2,"
                + "\"streamsWithUsage\":0}");
    assertThat(run.at("/timeSeries/1/requests/0").has("streams")).isFalse();
  }

  @Test
  void write_goodput_isCountedOfStreamsAsAWholeAndInEachPart() {
    JsonNode run = read(JsonReport.write(StreamedRun.report()));

    assertThat(run.at("/total/goodput").toString())
        .isEqualTo("[{\"limits\":\"%s\",\"count\":9,\"good\":3}]".formatted(StreamedRun.LIMITS));
    assertThat(run.at("/timeSeries/1/total/goodput").toString())
        .isEqualTo("[{\"limits\":\"%s\",\"count\":3,\"good\":1}]".formatted(StreamedRun.LIMITS));
    assertThat(run.at("/requests/0").has("goodput")).isFalse();
  }

  /** Of 20 names, an hour is a document of megabytes, but of few. */
  @Test
  void write_timeSeriesOfAnHour_isInLongerParts() {
    String document = JsonReport.write(Runs.lastingAnHour(20));
    JsonNode parts = read(document).at("/timeSeries");

    assertThat(parts).hasSize(3600 / 8);
    assertThat(parts.at("/1/startSeconds").asLong()).isEqualTo(8);
    assertThat(parts.at("/1/total/count").asLong()).isEqualTo(8 * 20 * 3);
    assertThat(document).hasSizeLessThan(2_500_000);
  }

  @Test
  void write_userInfoInHostAndReasons_isNotReported() {
    assertThat(failed.at("/run/host").asString()).isEqualTo("http://localhost:8000");
    assertThat(failed.toString()).doesNotContain("secret");
  }

  @Test
  void write_nothingMeasured_isStillADocument() {
    RunReport empty =
        Runs.report(
            Duration.ZERO, Runs.window(Duration.ZERO), Runs.window(Duration.ZERO), Runs.NOT_JUDGED);

    JsonNode document = read(JsonReport.write(empty));

    assertThat(document.at("/total/throughput").asDouble()).isZero();
    assertThat(document.at("/requests")).isEmpty();
  }

  private static JsonNode read(String document) {
    return new JsonMapper().readTree(document);
  }
}
