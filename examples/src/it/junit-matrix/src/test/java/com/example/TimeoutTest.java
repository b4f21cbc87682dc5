package com.example;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;

class TimeoutTest {

  static class Endless {

    @Host final String host = Server.ADDRESS;

    @LoadTest(value = Visitor.class, runTime = "1h")
    @Slo("none")
    @Timeout(value = 300, unit = TimeUnit.MILLISECONDS)
    void timesOut() {}

    @LoadTest(value = Visitor.class, runTime = "1h")
    @Slo("none")
    @Timeout(
        value = 300,
        unit = TimeUnit.MILLISECONDS,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void timesOutOnAnotherThread() {}
  }

  @Test
  void stopsTheLoad() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Endless.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.started(2).failed(2))
        .failed()
        .assertThatEvents()
        .are(event(finishedWithFailure(instanceOf(TimeoutException.class))));
  }
}
