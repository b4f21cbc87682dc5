package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;

@MicronautTest
class GreeterLoadTest {

  @Inject EmbeddedServer server;
  @Inject Greeter greeter;

  @Host
  String host() {
    return server.getURL().toString();
  }

  @LoadTest(value = Guest.class, users = 5, runTime = "3s", warmUp = "1s")
  @Slo("failures < 5%")
  @Slo("throughput >= 1/s")
  void meetsItsObjectives(LoadResult result) {
    assertThat(result).request("GET /greetings/{name}").hasNoFailures();
    assertThat(greeter.greet("Ada")).isEqualTo("Hello, Ada");
  }
}
