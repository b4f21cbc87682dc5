package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

class BesideOthersTest {

  private static final AtomicInteger LOADS = new AtomicInteger();

  @Host
  static String host() {
    return Server.ADDRESS;
  }

  @BeforeEach
  void enter(TestInfo test) {
    Presence.enter(this, test.getTags().contains("load"));
  }

  @AfterEach
  void leave() {
    Presence.leave(this);
  }

  @LoadTest(value = Visitor.class, users = 2, runTime = "1s")
  @Slo("failures <= 0")
  @Timeout(30)
  void takesTheResult(LoadResult result, TestInfo test) {
    assertThat(result)
        .hasPassed()
        .request("GET /")
        .hasMaxBelow(Duration.ofMinutes(1))
        .hasNoFailures();
    LOADS.incrementAndGet();
  }

  @LoadTest(value = Visitor.class, runTime = "1h")
  @Slo("none")
  @Tag("slow")
  void isExcludedByItsTag() {
    fail("it is tagged slow");
  }

  @RepeatedTest(20)
  void isNoLoadTest() {}

  @Nested
  class Inner {

    @LoadTest(value = Visitor.class, runTime = "1s")
    void usesTheHostAroundIt(LoadResult result) {
      assertThat(result).total().hasCountAtLeast(1).hasNoFailures();
      LOADS.incrementAndGet();
    }

    @RepeatedTest(20)
    void isNoLoadTest() {}
  }

  @AfterAll
  static void bothLoadsRan() {
    org.assertj.core.api.Assertions.assertThat(LOADS).hasValue(2);
  }
}
