package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GreeterLoadTest {

  @LocalServerPort private int port;

  @Host
  private String host() {
    return "http://localhost:" + port;
  }

  @LoadTest(value = Guest.class, users = 5, runTime = "2s", warmUp = "500ms")
  @Slo("failures <= 0")
  @Slo("throughput >= 1/s")
  @Slo(value = "p95 < 10s", request = "GET /greetings/{name}")
  void meetsItsObjectives(LoadResult result, @Autowired Greeter greeter) {
    assertThat(result).request("POST /greetings").hasNoFailures();
    assertThat(greeter.greet("Ada").name()).isEqualTo("Ada");
  }

  @Nested
  class Inner {

    @LoadTest(value = Guest.class, runTime = "500ms")
    @Slo("errors <= 0")
    void usesTheHostAroundIt(LoadResult result) {
      assertThat(result).hasPassed().total().hasNoFailures();
    }
  }
}
