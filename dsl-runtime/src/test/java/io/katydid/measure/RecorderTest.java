package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.LIMIT;
import static io.katydid.measure.RecorderFixture.MS;
import static io.katydid.measure.RecorderFixture.SERVICE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private final RecorderFixture fixture = new RecorderFixture();
  private final Recorder recorder = fixture.recorder;
  private final Sampler sampler = fixture.sampler;

  @Test
  void sample_startedLate_reportsServiceTimeResponseTimeAndLag() {
    fixture.sample("GET /", 0, 30 * MS, 35 * MS);
    RequestSnapshot request = fixture.recorded().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(35 * MS);
    assertThat(request.scheduleLag().max()).isEqualTo(30 * MS);
  }

  @Test
  void since_theSameReading_isNothingButWhatIsInFlight() {
    fixture.sample("GET /", 0, 0, MS);
    sampler.start(recorder.series("GET /"), MS, MS);
    CumulativeCounts reading = recorder.read(2 * MS);

    assertThat(reading.since(reading)).usingRecursiveComparison().isEqualTo(Snapshot.nothing(1));
  }

  @Test
  void sample_waitedForOthers_isResponseTimeAndNotServiceTime() {
    sampler.start(recorder.series("GET /"), 0, 30 * MS);
    sampler.waited(20 * MS);
    assertThat(sampler.finish(55 * MS)).isEqualTo(5 * MS);
    assertThat(sampler.takeBusyNanos()).isEqualTo(25 * MS);
    RequestSnapshot request = fixture.recorded().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(55 * MS);
    assertThat(request.scheduleLag().max()).isEqualTo(50 * MS);
    assertThat(request.timings().of(Phase.LEASE).max()).isEqualTo(20 * MS);
  }

  @Test
  void phases_windowAndTotal_areThoseOfTheirSamples() {
    phased("GET /", Phase.CONNECT, MS);
    sampler.close();
    CumulativeCounts cut = recorder.read(0);
    phased("GET /", Phase.FIRST_BYTE, 2 * MS);
    phased("POST /", Phase.FIRST_BYTE, 3 * MS);
    sampler.close();
    Timings kept = recorder.read(0).since(cut).total().timings();
    assertThat(kept.phases()).containsOnlyKeys(Phase.FIRST_BYTE);
    assertThat(kept.of(Phase.FIRST_BYTE).count()).isEqualTo(2);
    assertThat(kept.of(Phase.FIRST_BYTE).max()).isEqualTo(3 * MS);
    assertThat(kept.sent()).isEqualTo(20);
    assertThat(kept.received()).isEqualTo(200);
    assertThat(cut.sinceStart().total().timings().of(Phase.CONNECT).max()).isEqualTo(MS);
  }

  private void phased(String name, Phase phase, long nanos) {
    sampler.start(recorder.series(name), 0, 0);
    sampler.took(phase, nanos);
    sampler.transferred(10, 100);
    sampler.finish(10 * MS);
  }

  @Test
  void exceedances_atTheLimit_areCountedExactly() {
    fixture.sample("GET /", 0, 0, 10 * MS);
    fixture.sample("GET /", 0, 0, 10 * MS + 1);
    fixture.sample("GET /", 0, 0, 1);
    sampler.fail("HTTP 500", "");
    assertThat(fixture.recorded().total().exceeding(LIMIT)).isEqualTo(2);
  }

  @Test
  void exceedances_ofServiceTimes_doNotCountTheLag() {
    fixture.sample("GET /", 0, 9 * MS, 12 * MS);
    assertThat(fixture.recorded().total().exceeding(LIMIT)).isEqualTo(1);
    assertThat(fixture.recorded().total().exceeding(SERVICE_LIMIT)).isZero();
  }

  @Test
  void lateIteration_isOwedByItsFirstSampleOnly() {
    sampler.late(30 * MS);
    fixture.sample("GET /", 40 * MS, 40 * MS, 45 * MS);
    fixture.sample("GET /", 50 * MS, 50 * MS, 51 * MS);
    RequestSnapshot requests = fixture.recorded().total();
    assertThat(requests.responseTime().max()).isEqualTo(35 * MS);
    assertThat(requests.responseTime().min()).isLessThanOrEqualTo(MS);
    assertThat(requests.serviceTime().max()).isEqualTo(5 * MS);
  }

  @Test
  void failure_anyLatency_isKeptApartFromSuccesses() {
    fixture.sample("GET /", 0, 0, 5 * MS);
    fixture.sample("GET /", 0, 0, 900 * MS);
    sampler.fail("HTTP 500", "");
    RequestSnapshot total = fixture.recorded().total();
    assertThat(total.count()).isEqualTo(2);
    assertThat(total.failures()).isEqualTo(1);
    assertThat(total.responseTime().max()).isEqualTo(5 * MS);
    assertThat(total.failedResponseTime().max()).isEqualTo(900 * MS);
  }

  @Test
  void endTask_withAndWithoutAnOpenSample_countsTheIterationsThatEnd() {
    fixture.sample("GET /", 0, 0, MS);
    sampler.endTask(true);
    sampler.endTask(true);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.endTask(true);
    fixture.sample("GET /", 0, 0, MS);
    sampler.endTask(false);
    assertThat(fixture.recorded().iterations()).isEqualTo(3);
    assertThat(fixture.recorded().total().count()).isEqualTo(2);
  }

  @Test
  void reused_requestsThatEnded_areCountedOnceEach() {
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.reused();
    sampler.reused();
    sampler.finish(MS);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.finish(MS);
    recorder.opened();
    assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 2));
  }

  @Test
  void handshakes_areInTheWindowInWhichTheyEnded() {
    TlsHandshake full = new TlsHandshake("https://a", "TLSv1.3", "TLS_AES_128_GCM_SHA256", false);
    TlsHandshake resumed = new TlsHandshake(full.server(), full.version(), full.cipher(), true);
    recorder.shookHands(full, 3 * MS);
    CumulativeCounts earlier = recorder.read(MS);
    recorder.shookHands(resumed, MS);
    recorder.shookHands(resumed, 2 * MS);
    Snapshot later = recorder.read(2 * MS).since(earlier);

    assertThat(later.connections().handshakes())
        .containsOnlyKeys(resumed)
        .hasEntrySatisfying(resumed, times -> assertThat(times.count()).isEqualTo(2));
    assertThat(earlier.sinceStart().then(later).connections().handshakes().keySet())
        .containsExactly(full, resumed);
  }

  /** A run that meets any number of servers keeps a bounded number apart. */
  @Test
  void handshakes_ofTooManyServers_areCountedAsOthers() {
    for (int server = 0; server < Recorder.MOST_NAMES + 5; server++) {
      recorder.shookHands(new TlsHandshake("https://" + server, "TLSv1.3", "A", false), MS);
    }

    Map<TlsHandshake, Distribution> all = fixture.recorded().connections().handshakes();
    assertThat(all).hasSize(Recorder.MOST_NAMES + 1);
    assertThat(all)
        .hasEntrySatisfying(
            new TlsHandshake(Recorder.OTHER_NAMES, "TLSv1.3", "A", false),
            times -> assertThat(times.count()).isEqualTo(5));
  }

  @Test
  void fail_twice_keepsTheFirstReason() {
    fixture.sample("GET /", 0, 0, MS);
    sampler.fail("check", "first");
    sampler.fail("check", "second");
    assertThat(fixture.recorded().groups())
        .containsExactly(new ErrorGroup("GET /", "check", "first", 1, ""));
  }

  @Test
  void fail_nothingOpen_reportsIt() {
    assertThat(sampler.fail("check", "x")).isFalse();
    fixture.sample("GET /", 0, 0, MS);
    sampler.close();
    assertThat(sampler.fail("check", "x")).isFalse();
    assertThat(fixture.recorded().total().failures()).isZero();
  }

  @Test
  void window_fromFirstStartToTheEndOfTheLoad_isTheBaseOfRates() {
    recorder.loadEnded(600 * MS);
    fixture.sample("GET /", 100 * MS, 100 * MS, 110 * MS);
    fixture.sample("GET /", 400 * MS, 400 * MS, 600 * MS);
    assertThat(fixture.recorded().windowNanos()).isEqualTo(500 * MS);
    assertThat(fixture.recorded().perSecond(2)).isEqualTo(4.0);
  }

  @Test
  void sample_endsAfterTheLoad_isCountedAndInNoRate() {
    recorder.loadEnded(600 * MS);
    fixture.sample("GET /", 100 * MS, 100 * MS, 110 * MS);
    fixture.sample("GET /", 400 * MS, 400 * MS, 900 * MS);
    RequestSnapshot total = fixture.recorded().total();
    assertThat(total.count()).isEqualTo(2);
    assertThat(total.completedInTime()).isEqualTo(1);
    assertThat(fixture.recorded().perSecond(total)).isEqualTo(2.0);
  }

  @Test
  void since_cut_leavesOutWhatEndedBefore() {
    fixture.sample("GET /", 0, 0, 10 * MS);
    sampler.close();
    CumulativeCounts cut = recorder.read(200 * MS);
    fixture.sample("GET /", 190 * MS, 190 * MS, 700 * MS);
    sampler.close();
    recorder.loadEnded(700 * MS);
    Snapshot kept = recorder.read(900 * MS).since(cut);
    assertThat(kept.total().count()).isEqualTo(1);
    assertThat(kept.windowNanos()).isEqualTo(500 * MS);
    assertThat(cut.sinceStart().total().count()).isEqualTo(1);
  }
}
