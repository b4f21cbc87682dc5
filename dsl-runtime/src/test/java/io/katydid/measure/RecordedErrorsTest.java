package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.MS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Errors, remarks and names, of which there may be any number. */
class RecordedErrorsTest {

  private final RecorderFixture fixture = new RecorderFixture();
  private final Recorder recorder = fixture.recorder;
  private final Sampler sampler = fixture.sampler;

  @Test
  void errors_alike_areOneGroupWithTheFirstStackTrace() {
    for (int i = 0; i < 3; i++) {
      recorder.error("checkout", new IllegalStateException("empty"));
    }
    ErrorGroup group = fixture.recorded().groups().getFirst();
    assertThat(group.count()).isEqualTo(3);
    assertThat(group.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(group.example()).contains("errors_alike_areOneGroupWithTheFirstStackTrace");
    assertThat(fixture.recorded().errors()).isEqualTo(3);
  }

  @Test
  void errors_withoutMessageAndTrace_areCountedWithTheFirstOfTheirSourceAndType() {
    recorder.error("checkout", new NullPointerException("cart is null"));
    recorder.error("checkout", new NullPointerException("basket is null"));
    recorder.error("checkout", bare(new NullPointerException()));
    ErrorGroup first = fixture.recorded().groups().getFirst();
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.message()).isEqualTo("cart is null");
    assertThat(first.example()).contains("at io.katydid.measure.RecordedErrorsTest.");
  }

  @Test
  void errors_withoutTraceOfAnotherSourceTypeOrMessage_areGroupsOfTheirOwn() {
    recorder.error("checkout", new NullPointerException("cart is null"));
    recorder.error("search", bare(new NullPointerException()));
    recorder.error("checkout", bare(new ArithmeticException()));
    recorder.error("checkout", bare(new NullPointerException("basket is null")));
    assertThat(fixture.recorded().groups()).hasSize(4);
  }

  /** As the JVM throws it where compiled code has thrown many. */
  private static Throwable bare(Throwable error) {
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }

  @Test
  void names_withoutEnd_areCountedUnderOneAfterTheMost() {
    for (int i = 0; i < Recorder.MOST_NAMES + 500; i++) {
      fixture.sample("GET /" + i, 0, 0, MS);
    }
    Snapshot recorded = fixture.recorded();
    assertThat(recorded.requests()).hasSize(Recorder.MOST_NAMES + 1);
    assertThat(recorded.request(Recorder.OTHER_NAMES).orElseThrow().count()).isEqualTo(500);
    assertThat(recorded.total().count()).isEqualTo(Recorder.MOST_NAMES + 500);
  }

  @Test
  void name_keptAPlace_hasItAfterTheMost() {
    Recorder bounded =
        new Recorder(
            new WatchedFigures(
                name -> List.of(), List.of(), List.of(), Set.of("POST /checkout"), Map.of()));
    for (int i = 0; i < Recorder.MOST_NAMES + 1; i++) {
      bounded.series("GET /" + i);
    }
    assertThat(bounded.series("GET /new").name()).isEqualTo(Recorder.OTHER_NAMES);
    assertThat(bounded.series("POST /checkout").name()).isEqualTo("POST /checkout");
    assertThat(bounded.measure("POST /checkout").name()).isEqualTo("POST /checkout");
  }

  @Test
  void messages_withoutEnd_areFoldedIntoOneOfTheirSource() {
    for (int i = 0; i < 10_000; i++) {
      fixture.sample("GET /", 0, 0, MS);
      sampler.fail("check", "no item " + i);
    }
    List<ErrorGroup> groups = fixture.recorded().groups();
    assertThat(groups).hasSize(ErrorLog.MOST + 1);
    assertThat(groups.getFirst().type()).isEqualTo(ErrorLog.OTHER);
    assertThat(groups.stream().mapToLong(ErrorGroup::count).sum()).isEqualTo(10_000);
  }

  @Test
  void remarks_withoutEnd_leaveRoomForFailures() {
    for (int i = 0; i < 10_000; i++) {
      recorder.remark("GET /", "the cookie " + i + " was refused");
    }
    fixture.sample("GET /", 0, 0, MS);
    sampler.fail("check", "no item");
    List<ErrorGroup> groups = fixture.recorded().groups();
    assertThat(groups).hasSize(ErrorLog.MOST_BEFORE_REMARKS + 2);
    assertThat(groups).filteredOn(ErrorGroup::isRemark).hasSize(ErrorLog.MOST_BEFORE_REMARKS + 1);
    assertThat(groups.getFirst().message()).isEqualTo("and others");
    assertThat(groups).extracting(ErrorGroup::message).contains("no item");
  }

  @Test
  void errors_withSecrets_areOneGroupWithoutThem() {
    for (String password : List.of("thrown1", "thrown2")) {
      recorder.error("login", new IllegalStateException("no login with password=" + password));
      fixture.sample("POST /login", 0, 0, MS);
      sampler.fail("check", "refused token: " + password);
    }
    List<ErrorGroup> groups = fixture.recorded().groups();
    assertThat(groups)
        .hasSize(2)
        .allSatisfy(group -> assertThat(group.toString()).doesNotContain("thrown"))
        .extracting(ErrorGroup::message)
        .containsExactlyInAnyOrder("no login with password=***", "refused token: ***");
    assertThat(groups).extracting(ErrorGroup::count).containsOnly(2L);
  }

  @Test
  void message_veryLong_isCut() {
    fixture.sample("GET /", 0, 0, MS);
    sampler.fail("check", "x".repeat(1_000_000));
    assertThat(fixture.recorded().groups().getFirst().message())
        .hasSize(ErrorLog.LONGEST_MESSAGE + 3);
  }
}
