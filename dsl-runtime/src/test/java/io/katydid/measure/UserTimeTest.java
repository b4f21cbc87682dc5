package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.OpenRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** For how long there were users, and how much of that they spent in their tasks. */
class UserTimeTest {

  private final RecorderFixture fixture = new RecorderFixture();
  private final Recorder recorder = fixture.recorder;
  private final Sampler sampler = fixture.sampler;

  @Test
  void spent_usersComeAndGo_isTheTimeThatEachExisted() {
    recorder.userStarted(100);
    recorder.userStarted(200);
    recorder.userEnded(500);
    recorder.spent(new UserTimeBreakdown(0, 300, 150, 20, 5), 0);
    UserTimeBreakdown spent = recorder.read(1_000).sinceStart().spent();
    assertThat(spent).isEqualTo(new UserTimeBreakdown(900 + 300, 300, 150, 20, 5));
  }

  @Test
  void spent_usersSeenOutOfOrder_isTheTimeThatEachExisted() {
    recorder.userStarted(200);
    recorder.userStarted(100);
    recorder.userEnded(900);
    recorder.userEnded(500);
    assertThat(recorder.read(1_000).sinceStart().spent().users()).isEqualTo(900 + 500 - 200 - 100);
  }

  @Test
  void spent_aMillionUsersForADay_isNotTooMuchToCount() {
    long day = Duration.ofDays(1).toNanos();
    for (int i = 0; i < 1_000_000; i++) {
      recorder.userStarted(-day);
    }
    recorder.spent(new UserTimeBreakdown(0, 9e18, 0, 0, 0), 0);
    recorder.spent(new UserTimeBreakdown(0, 9e18, 0, 0, 0), 0);
    UserTimeBreakdown spent = recorder.read(0).sinceStart().spent();
    assertThat(spent.users()).isEqualTo(1e6 * day);
    assertThat(spent.thinking()).isEqualTo(18e18);
    assertThat(spent.plus(spent).users()).isEqualTo(2e6 * day);
  }

  @Test
  void busyNanos_measureAroundRequests_areThoseOfTheRequests() {
    sampler.startMeasure(recorder.measure("whole"), 5, false);
    fixture.sample("GET /", 10, 10, 30);
    sampler.finishMeasure(40);
    sampler.startMeasure(recorder.measure("query"), 50, false);
    sampler.finishMeasure(57);
    assertThat(sampler.takeBusyNanos()).isEqualTo(20 + 7);
    assertThat(sampler.takeBusyNanos()).isZero();
  }

  /** What user code does with an event is its own time. */
  @Test
  void requesting_stream_isUntilItsHeadAndWhileAnEventIsWaitedFor() {
    sampler.run(0);
    OpenStream stream = sampler.startStream(recorder.series("GET /events"), 10, 10);
    stream.opened(110);
    stream.waits(150);
    assertThat(requesting(160)).isEqualTo(100 + 10);
    stream.waited(180);
    stream.event(180);
    assertThat(requesting(500)).isEqualTo(100 + 30);
    stream.finish(1_000);
    assertThat(requesting(1_000)).isEqualTo(100 + 30);
    assertThat(sampler.takeRecordedNanos(1_000)).isEqualTo(100 + 30);
    assertThat(sampler.takeRecordedNanos(1_000)).isZero();
    assertThat(sampler.takeBusyNanos()).isZero();
  }

  @Test
  void requesting_streamThatNeverOpened_isUntilItsEnd() {
    sampler.run(0);
    OpenStream stream = sampler.startStream(recorder.series("GET /events"), 10, 10);
    assertThat(requesting(40)).isEqualTo(30);
    stream.fail("HTTP 503", "");
    stream.finish(60);
    assertThat(requesting(100)).isEqualTo(50);
  }

  @Test
  void requesting_callsThatOverlap_isOnceWhileOneIsOpenWhereverItEnds() throws Exception {
    AtomicLong now = new AtomicLong(10);
    OverlappingRequests calls = new OverlappingRequests(recorder, sampler, now::get);
    sampler.run(0);
    OpenRequest stream = calls.begin("Ticks", true);
    now.set(20);
    OpenRequest call = calls.begin("Title", false);
    now.set(30);
    call.end();
    assertThat(requesting(40)).isEqualTo(30);
    now.set(50);
    Thread.ofVirtual().start(stream::end).join();
    assertThat(requesting(100)).isEqualTo(40);
    assertThat(sampler.takeBusyNanos()).isZero();
  }

  @Test
  void requesting_callThatIsOpenBetweenTasks_isNoTimeOfThese() {
    OverlappingRequests calls = new OverlappingRequests(recorder, sampler, () -> 10);
    sampler.run(0);
    calls.begin("Ticks", true);
    sampler.rest(30);
    assertThat(requesting(80)).isEqualTo(20);
    sampler.run(90);
    assertThat(requesting(100)).isEqualTo(30);
  }

  @Test
  void requesting_usersThatHaveEnded_staysCounted() {
    sampler.run(0);
    sampler.startStream(recorder.series("GET /events"), 10, 10).finish(60);
    sampler.endUser();
    Sampler next = sampler.another();
    next.run(100);
    next.startStream(recorder.series("GET /events"), 100, 100);
    assertThat(requesting(110)).isEqualTo(50 + 10);
    assertThat(requesting(120)).isEqualTo(50 + 20);
  }

  private double requesting(long now) {
    return recorder.read(now).sinceStart().spent().requesting();
  }
}
