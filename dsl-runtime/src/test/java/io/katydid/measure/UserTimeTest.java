package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
  void busyNanos_stream_areUntilItsHeadAndWhileAnEventIsWaitedFor() {
    OpenStream stream = sampler.startStream(recorder.series("GET /events"), 10, 10);
    stream.opened(110);
    stream.waited(30);
    stream.event(140);
    stream.finish(1_000);
    assertThat(sampler.takeBusyNanos()).isEqualTo(100 + 30);
  }

  @Test
  void busyNanos_streamThatNeverOpened_areUntilItsEnd() {
    OpenStream stream = sampler.startStream(recorder.series("GET /events"), 10, 10);
    stream.fail("HTTP 503", "");
    stream.finish(60);
    assertThat(sampler.takeBusyNanos()).isEqualTo(50);
  }
}
