package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class GreeterLoadTest {

  @Inject Greeter greeter;

  @Host
  static String host() {
    return TestHTTPResourceManager.getUri();
  }

  @LoadTest(value = Guest.class, users = 20, spawnRate = 20, runTime = "4s", warmUp = "2s")
  @Slo("failures <= 0")
  @Slo("p50 < 900ms")
  void meetsItsObjectives() {}

  @LoadTest(value = Guest.class, users = 5, runTime = "1s")
  void givesItsBodyTheResult(LoadResult result) throws InterruptedException {
    assertThat(result).request("GET /greetings/{name}").hasNoFailures();
    assertThat(greeter.greet("Ada")).isEqualTo("Hello, Ada");
  }
}
