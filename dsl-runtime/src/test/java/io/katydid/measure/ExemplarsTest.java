package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.MS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemplarsTest {

  private final RecorderFixture fixture = new RecorderFixture();
  private final Sampler sampler = fixture.sampler;

  private static Exemplar taking(long millis, String failure) {
    return new Exemplar(
        "GET /", Instant.EPOCH, millis * MS, millis * MS, Map.of(), 200, failure, "");
  }

  private static List<Long> millis(List<Exemplar> samples) {
    return samples.stream().map(it -> it.responseNanos() / MS).toList();
  }

  @Test
  void slowest_ofManySamples_areThoseThatTookLongest() {
    LongStream.rangeClosed(1, 100)
        .map(i -> i * 37 % 101)
        .forEach(millis -> fixture.sample("GET /", 0, 0, millis * MS));

    Exemplars slowest = fixture.recorded().total().slowest();

    assertThat(millis(slowest.succeeded())).containsExactly(100L, 99L, 98L, 97L, 96L);
    assertThat(slowest.failed()).isEmpty();
  }

  @Test
  void slowest_failedOnes_doNotHideThoseThatSucceeded() {
    fixture.sample("GET /", 0, 0, 3 * MS);
    for (int i = 1; i <= 10; i++) {
      fixture.sample("GET /", 0, 0, 1000L * i * MS);
      sampler.fail("response timeout", "");
    }

    Exemplars slowest = fixture.recorded().total().slowest();

    assertThat(millis(slowest.succeeded())).containsExactly(3L);
    assertThat(millis(slowest.failed())).containsExactly(10_000L, 9000L, 8000L, 7000L, 6000L);
    assertThat(slowest.failed()).extracting(Exemplar::failure).containsOnly("response timeout");
  }

  @Test
  void slowest_ofARequest_hasWhatItTakesToFindIt() {
    Recorder recorder =
        new Recorder(
            WatchedFigures.of(name -> List.of()),
            List.of(),
            () -> 0,
            new WallClock(Instant.parse("2026-11-29T10:00:00Z")),
            null);
    Sampler sampler = new Sampler(recorder);
    sampler.late(2 * MS);
    sampler.start(recorder.series("GET /items/{id}"), 10 * MS, 10 * MS);
    sampler.traced("4bf92f3577b34da6a3ce929d0e0e4736");
    sampler.took(Phase.CONNECT, MS);
    sampler.took(Phase.FIRST_BYTE, 5 * MS);
    sampler.received(201);
    sampler.finish(17 * MS);
    sampler.close();

    assertThat(recorder.read(20 * MS).sinceStart().total().slowest().succeeded())
        .containsExactly(
            new Exemplar(
                "GET /items/{id}",
                Instant.parse("2026-11-29T10:00:00.010Z"),
                9 * MS,
                7 * MS,
                Map.of(Phase.CONNECT, MS, Phase.FIRST_BYTE, 5 * MS),
                201,
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  @Test
  void slowest_ofTheNextRequest_hasNothingOfTheOneBefore() {
    fixture.sample("GET /", 0, 0, MS);
    sampler.traced("4bf92f3577b34da6a3ce929d0e0e4736");
    sampler.received(500);
    fixture.sample("GET /", 0, 0, 2 * MS);

    Exemplar next = fixture.recorded().total().slowest().succeeded().getFirst();

    assertThat(next.traceId()).isEmpty();
    assertThat(next.status()).isZero();
  }

  @Test
  void slowest_requestWithoutAResponseAtTheEnd_isAmongThoseThatFailed() {
    sampler.start(fixture.recorder.series("GET /"), 0, 0);
    fixture.recorder.loadEnded(900 * MS);
    fixture.recorder.giveUp(1000 * MS, 0);
    sampler.finish(1001 * MS);

    Exemplar slowest = fixture.recorded().total().slowest().failed().getFirst();

    assertThat(slowest.failure()).isEqualTo(Recorder.NO_RESPONSE);
    assertThat(slowest.responseNanos()).isEqualTo(1000 * MS);
  }

  @Test
  void slowest_requestThatIsCutOff_isNotAmongThem() {
    sampler.start(fixture.recorder.series("GET /"), 0, 0);
    fixture.recorder.cutOff(1000 * MS);
    sampler.finish(1001 * MS);

    assertThat(fixture.recorded().total().slowest().isEmpty()).isTrue();
  }

  @Test
  void windows_eachHasItsOwnSlowest_andTogetherThoseOfAll() {
    fixture.sample("GET /", 0, 0, 9 * MS);
    sampler.close();
    CumulativeCounts cut = fixture.recorder.read(0);
    fixture.sample("GET /", 0, 0, 5 * MS);
    sampler.close();
    Snapshot second = fixture.recorder.read(0).since(cut);

    assertThat(millis(cut.sinceStart().total().slowest().succeeded())).containsExactly(9L);
    assertThat(millis(second.total().slowest().succeeded())).containsExactly(5L);
    assertThat(millis(cut.sinceStart().then(second).total().slowest().succeeded()))
        .containsExactly(9L, 5L);
  }

  @Test
  void plus_partsInAnyOrder_areTheSlowestOfAll() {
    List<Exemplar> all =
        new Random(1)
            .ints(300, 1, 100)
            .mapToObj(millis -> taking(millis, millis % 3 == 0 ? "HTTP 500" : ""))
            .toList();
    List<Exemplars> parts =
        new ArrayList<>(
            IntStream.range(0, 30)
                .mapToObj(i -> Exemplars.of(all.subList(10 * i, 10 * i + 10)))
                .toList());

    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(parts, new Random(seed));
      assertThat(parts.stream().reduce(Exemplars.NONE, Exemplars::plus))
          .isEqualTo(Exemplars.of(all));
    }
  }

  @Test
  void admit_asFastAsTheFastestOfThem_isFalse() {
    SlowestSamples slowest = new SlowestSamples();
    LongStream.rangeClosed(1, 5).forEach(millis -> slowest.add(taking(millis, "")));

    assertThat(slowest.admit(MS)).isFalse();
    assertThat(slowest.admit(MS + 1)).isTrue();
    assertThat(slowest.take()).hasSize(Exemplars.MOST);
    assertThat(slowest.admit(0)).as("after they were taken").isTrue();
  }

  /** Each is taken once, whatever is added meanwhile. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void slowest_ofManyWriters_areThoseOfAll(int stripes) throws InterruptedException {
    Recorder recorder =
        new Recorder(WatchedFigures.of(name -> List.of()), new Stripes(stripes), null);
    List<Thread> users =
        IntStream.range(0, 4)
            .mapToObj(user -> Thread.ofPlatform().start(() -> samples(recorder, user)))
            .toList();
    Exemplars taken = Exemplars.NONE;
    while (users.stream().anyMatch(Thread::isAlive)) {
      taken = taken.plus(slowestNow(recorder));
    }
    for (Thread user : users) {
      user.join();
    }
    taken = taken.plus(slowestNow(recorder));

    assertThat(taken.succeeded())
        .extracting(Exemplar::responseNanos)
        .containsExactly(19_999L, 19_998L, 19_997L, 19_996L, 19_995L);
  }

  private static Exemplars slowestNow(Recorder recorder) {
    return recorder.read(0).sinceStart().total().slowest();
  }

  /** Of 1 to 19,999 ns, each of which one user has. */
  private static void samples(Recorder recorder, int user) {
    Sampler sampler = new Sampler(recorder);
    Stream.iterate(user, nanos -> nanos < 20_000, nanos -> nanos + 4)
        .forEach(nanos -> {
          sampler.start(recorder.series("GET /"), 0, 0);
          sampler.finish(nanos);
        });
    sampler.close();
  }
}
