package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BookshopLoadIT {

  private static Bookshop bookshop;

  @BeforeAll
  static void open() throws IOException {
    bookshop = new Bookshop(Duration.parse(System.getProperty("bookshop.delay", "PT0S")));
  }

  @AfterAll
  static void close() {
    bookshop.close();
  }

  @Host
  static String host() {
    return "http://localhost:" + bookshop.port();
  }

  @LoadTest(value = Reader.class, users = 20, spawnRate = 20, runTime = "4s", warmUp = "2s")
  @Slo("p95 < 250ms")
  @Slo("failures < 5%")
  @Slo(value = "throughput >= 1/s", request = "GET /books/{id}")
  void meetsItsObjectives(LoadResult result) {
    assertThat(result).request("POST /books/").hasNoFailures();
  }
}
