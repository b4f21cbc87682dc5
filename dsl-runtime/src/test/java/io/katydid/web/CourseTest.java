package io.katydid.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.json.JsonWriter;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Work;
import io.katydid.report.StreamedRun;
import io.katydid.runfile.KeptRuns;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CourseTest {

  private static final long SECOND = 1_000_000_000;

  /** One in which each name had a request, which took as many milliseconds as there are seconds. */
  private static Frame second(int number, int names) {
    List<RequestSnapshot> requests =
        IntStream.range(0, names)
            .mapToObj(name ->
                Snapshots.request(
                    String.format(Locale.ROOT, "GET /%02d", name),
                    0,
                    Distribution.of(number * 1_000_000L),
                    Distribution.EMPTY,
                    Map.of()))
            .toList();
    Snapshot measured = Snapshots.of(SECOND, requests, List.of(), names, 0, 0, 0, 0);
    return new Frame(
        (number - 1) * SECOND,
        number * SECOND,
        number,
        false,
        measured,
        List.of(measured),
        Work.REQUESTS);
  }

  private static JsonNode json(Course course) {
    JsonWriter json = new JsonWriter();
    return JsonMapper.shared().readTree(json.object(() -> course.write(json)).toString());
  }

  private static List<Double> numbers(JsonNode array) {
    return array.valueStream().map(it -> Math.round(it.asDouble() * 10) / 10.0).toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void course_ofAnHour_hasGroupsAndThenSeconds() {
    Course course = new Course(Duration.ofHours(1));
    long timesFewer =
        IntStream.rangeClosed(1, 3600).filter(second -> course.add(second(second, 1))).count();
    JsonNode json = json(course);
    List<Double> at = numbers(json.at("/at"));

    assertThat(timesFewer).isBetween(10L, 12L);
    assertThat(at).isSorted().startsWith(12.0, 24.0, 36.0).endsWith(3598.0, 3599.0, 3600.0);
    assertThat(at).hasSizeBetween(550, 900);
    assertThat(json.at("/names/0/rate")).hasSameSizeAs(json.at("/at"));
  }

  @Test
  void group_ofSeconds_hasTheirExactPercentilesAndRates() {
    Course course = new Course(Duration.ofHours(1));
    IntStream.rangeClosed(1, 601).forEach(second -> course.add(second(second, 2)));
    JsonNode json = json(course);

    assertThat(numbers(json.at("/names/0/p50"))).startsWith(6.0, 18.0);
    assertThat(numbers(json.at("/names/0/p99"))).startsWith(12.0, 24.0);
    assertThat(numbers(json.at("/names/0/rate"))).startsWith(2.0, 2.0);
    assertThat(numbers(json.at("/users"))).startsWith(12.0, 24.0);
  }

  @Test
  void course_ofAShortRun_hasEachSecond() {
    Course course = new Course(Duration.ofSeconds(10));
    IntStream.rangeClosed(1, 10).forEach(second -> course.add(second(second, 1)));

    assertThat(numbers(json(course).at("/at"))).hasSize(10).startsWith(1.0, 2.0);
  }

  @Test
  void course_ofMoreNamesThanCanBeChosen_hasTheFirstAndAll() {
    Course course = new Course(Duration.ofSeconds(10));
    course.add(second(1, 60));

    assertThat(json(course).at("/names"))
        .extracting(name -> name.at("/name").asString())
        .hasSize(51)
        .startsWith("Aggregated", "GET /00")
        .endsWith("GET /49");
  }

  @Test
  void course_ofStreams_hasTheirTimesWhatCameAndGoodput() {
    Course course = new Course(Duration.ofSeconds(10));
    course.add(second(1, 1));
    course.add(new WatchedRun().second(StreamedRun.interval(2)).frame());
    JsonNode json = json(course);
    JsonNode chat = json.at("/names/3");

    assertThat(chat.at("/name").asString()).isEqualTo("POST /chat");
    assertThat(chat.at("/first-event-p50/0").isNull()).isTrue();
    assertThat(chat.at("/first-event-p50/1").asDouble()).isEqualTo(100.008);
    assertThat(chat.at("/between-events-p99/1").asDouble()).isEqualTo(50);
    assertThat(chat.at("/between-tokens-p95/1").asDouble()).isEqualTo(20);
    assertThat(chat.at("/goodput/1").asDouble()).isEqualTo(0.333);
    assertThat(chat.at("/events/1").asDouble()).isEqualTo(3);
    assertThat(json.at("/names/1").propertyNames())
        .containsExactly("name", "rate", "failures", "p50", "p95", "p99");
  }

  @Test
  void last_ofASecondWithoutRequests_hasNoPercentiles() {
    Course course = new Course(Duration.ofSeconds(10));
    course.add(second(1, 1));
    course.add(second(2, 0));
    JsonWriter json = new JsonWriter();
    json.object(() -> course.last().orElseThrow().write(json));
    JsonNode last = JsonMapper.shared().readTree(json.toString());

    assertThat(last.at("/names/1/rate").asDouble()).isZero();
    assertThat(last.at("/names/1").has("p50")).isFalse();
  }

  @Test
  void second_withMeasuresAlone_hasNoRequests() {
    WatchedRun run = new WatchedRun();
    Course course = new Course(Duration.ofSeconds(10));
    course.add(run.second().frame());
    course.add(run.second(measuring()).frame());
    JsonNode json = json(course);

    assertThat(json.at("/names/0/name").asString()).isEqualTo("Aggregated");
    assertThat(numbers(json.at("/names/0/rate"))).containsExactly(1.0, 0.0);
    assertThat(json.at("/names/2/name").asString()).isEqualTo("checkout");
    assertThat(numbers(json.at("/names/2/rate"))).containsExactly(0.0, 1.0);
    assertThat(texts(json.at("/measures"))).containsExactly("checkout");
  }

  @Test
  void second_ofARunThatHasMeasuresAlone_hasThese() {
    Course course = new Course(Duration.ofSeconds(10));
    course.add(new WatchedRun().second(measuring()).frame());

    JsonNode json = json(course);

    assertThat(numbers(json.at("/names/0/rate"))).containsExactly(0.5);
    assertThat(texts(json.at("/measures"))).containsExactly("Aggregated", "checkout");
  }

  /** A second without requests, in which something else was measured. */
  static Interval measuring() {
    RequestSnapshot checkout =
        Snapshots.request("checkout", 0, Distribution.of(5_000_000), Distribution.EMPTY, Map.of());
    return of(Snapshots.measuring(nothing(), checkout));
  }

  /** A second without requests, in which something was counted. */
  static Interval counting() {
    CounterSnapshot sent = new CounterSnapshot("WS /room sent", 12, 0);
    return of(Snapshots.counting(nothing(), new CustomMetrics(List.of(sent), List.of())));
  }

  private static Snapshot nothing() {
    return Snapshots.of(SECOND, List.of(), List.of(), 0, 0, 0, 0, 0);
  }

  /** The second that follows the first. */
  static Interval of(Snapshot measured) {
    Interval second = KeptRuns.interval(2);
    return new Interval(
        second.elapsedNanos(),
        second.users(),
        false,
        Boundary.SECOND,
        0,
        measured,
        second.cpuNanos(),
        second.resources());
  }
}
