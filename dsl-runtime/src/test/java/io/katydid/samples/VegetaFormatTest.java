package io.katydid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VegetaFormatTest {

  private final SampleFormat vegeta = new VegetaFormat();

  private static JsonNode read(String line) {
    assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
    return JsonMapper.shared().readTree(line);
  }

  @Test
  void line_ofAResponse_hasTheMembersOfAResult() {
    assertThat(vegeta.line(Samples.get("GET /a")))
        .isEqualTo(
            "{\"attack\":\"GET /a\",\"seq\":0,\"code\":200,"
                + "\"timestamp\":\"2026-11-29T10:00:00.010Z\",\"latency\":32400000,"
                + "\"bytes_out\":118,\"bytes_in\":160,\"error\":\"\",\"body\":null,"
                + "\"method\":\"GET\",\"url\":\"http://127.0.0.1:8000/a?token=***\","
                + "\"headers\":null}\n");
  }

  @Test
  void lines_ofAName_areNumbered() {
    assertThat(read(vegeta.line(Samples.get("GET /a"))).at("/seq").asInt()).isZero();
    assertThat(read(vegeta.line(Samples.get("GET /b"))).at("/seq").asInt()).isZero();
    assertThat(read(vegeta.line(Samples.get("GET /a"))).at("/seq").asInt()).isEqualTo(1);
  }

  @Test
  void line_withoutAResponse_hasTheCode0AndWhy() {
    JsonNode result = read(vegeta.line(Samples.unanswered("connection refused", "at \"x\"")));

    assertThat(result.at("/code").asInt()).isZero();
    assertThat(result.at("/error").asString()).isEqualTo("connection refused: at \"x\"");
    assertThat(result.at("/latency").asLong()).isEqualTo(1_000_600_000);
  }

  @Test
  void line_ofAMeasure_isNone() {
    assertThat(vegeta.line(Samples.measure(3, 0))).isEmpty();
    assertThat(vegeta.line(Samples.measure(0, 0))).isEmpty();
  }
}
