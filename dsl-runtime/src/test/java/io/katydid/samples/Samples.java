package io.katydid.samples;

import io.katydid.measure.CompletedSample;
import io.katydid.measure.Phase;
import java.time.Instant;
import java.util.Map;

/** Samples as runs have them. */
final class Samples {

  static final Instant START = Instant.parse("2026-11-29T10:00:00.010Z");

  private static final Map<Phase, Long> PHASES =
      Map.of(
          Phase.CONNECT,
          2_000_000L,
          Phase.TLS,
          3_000_000L,
          Phase.FIRST_BYTE,
          20_000_000L,
          Phase.TRANSFER,
          5_000_000L);

  private Samples() {}

  /** A request of this name that succeeded. */
  static CompletedSample get(String name) {
    return response(name, 200, "OK", "text/html;charset=utf-8", "", "");
  }

  static CompletedSample response(
      String name, int status, String reason, String type, String failure, String message) {
    return new CompletedSample(
        name,
        START,
        32_400_000,
        PHASES,
        new CompletedSample.Sent("GET", "http://127.0.0.1:8000/a?token=s3cretvalue", 118),
        new CompletedSample.Received(status, reason, type, 160),
        failure,
        message,
        6,
        10,
        0,
        0);
  }

  static CompletedSample unanswered(String failure, String message) {
    return new CompletedSample(
        "GET /",
        START,
        1_000_600_000,
        Map.of(),
        new CompletedSample.Sent("GET", "http://127.0.0.1:1/", 0),
        new CompletedSample.Received(0, "", "", 0),
        failure,
        message,
        0,
        1,
        0,
        0);
  }

  /** What a measure of this many samples took. */
  static CompletedSample measure(int inside, int failedInside) {
    return new CompletedSample(
        "checkout",
        START,
        50_000_000,
        Map.of(),
        CompletedSample.Sent.NOTHING,
        new CompletedSample.Received(0, "", "", 0),
        failedInside > 0 ? "HTTP 503" : "",
        failedInside > 0 ? "GET /a" : "",
        6,
        10,
        inside,
        failedInside);
  }
}
