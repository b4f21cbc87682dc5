package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class StubLoadTest {

  @RegisterExtension
  static final WireMockExtension BOOKS =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @BeforeEach
  void stub() {
    BOOKS.stubFor(
        get(urlPathMatching("/books/[0-9]+")).willReturn(okJson("{\"title\":\"Moby-Dick\"}")));
  }

  @Host
  static String host() {
    return BOOKS.baseUrl();
  }

  @LoadTest(value = Guest.class, users = 2, runTime = "5s", warmUp = "3s")
  @Slo("failures < 20%")
  @Slo("throughput >= 1/s")
  void meetsItsObjectives(LoadResult result) {
    assertThat(result).request("GET /books/{id}").hasNoFailures();
    assertThat(BOOKS.findAll(getRequestedFor(urlPathMatching("/books/.*")))).isNotEmpty();
  }
}
