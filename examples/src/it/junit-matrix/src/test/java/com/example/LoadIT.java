package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import org.junit.jupiter.api.Test;

class LoadIT {

  @Host private final String host = Server.ADDRESS;

  @LoadTest(value = Visitor.class, spawnRate = 100, runTime = "1s")
  @Slo("failures <= 0")
  @Slo(value = "throughput >= 1/m", request = "GET /")
  void takesItsUsersFromTheBuild(LoadResult result) {
    assertThat(result.startedUsers()).isEqualTo(3);
  }

  @Test
  void isNoLoadTest() {
    fail("only what is tagged load is to run");
  }
}
