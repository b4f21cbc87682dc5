package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers
class ContainerLoadTest {

  @Container static final ServerContainer SERVER = new ServerContainer();

  @Host
  static String host() {
    return "http://" + SERVER.getHost() + ":" + SERVER.getFirstMappedPort();
  }

  @LoadTest(value = Guest.class, users = 5, runTime = "3s", warmUp = "1s")
  @Slo("failures < 5%")
  @Slo("throughput >= 1/s")
  void meetsItsObjectives(LoadResult result) {
    assertThat(result).request("GET /").hasNoFailures();
  }
}
