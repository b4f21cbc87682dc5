package io.katydid.report;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TlsHandshake;
import io.katydid.result.Outcome;
import io.katydid.verdict.Generators;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A run in which everything went wrong that can, as it could have been. */
public final class FailedRun {

  private static final String TRACE =
      """
      java.lang.IllegalStateException: cart is empty
      \tat shop.Cart.first(Cart.java:31)
      \tat shop.Shopper.checkout(Shopper.java:44)
      \tat shop.Shopper_Plan.run(Shopper_Plan.java:38)
      \tat io.katydid.run.VirtualUserLoop.iterate(VirtualUserLoop.java:61)
      \tat io.katydid.run.VirtualUserLoop.run(VirtualUserLoop.java:40)
      \tat java.base/java.lang.VirtualThread.run(VirtualThread.java:329)
      Caused by: java.util.NoSuchElementException: No value present
      \tat java.base/java.util.Optional.orElseThrow(Optional.java:377)
      \tat shop.Cart.first(Cart.java:30)
      \t... 5 more
      """;

  private FailedRun() {}

  /** The run. */
  public static RunReport report() {
    Verdict verdict =
        new Verdict(
            Outcome.FAIL,
            List.of(
                Runs.judgement(
                    "",
                    Runs.p99Below(50),
                    Outcome.FAIL,
                    "1.98s",
                    3213,
                    "3,063 of 3,213 requests took 50ms or longer, at most 32 may"),
                Runs.judgement(
                    "GET /catalogue/{category}/products/{product}/reviews",
                    Runs.p99Below(1000),
                    Outcome.PASS,
                    "40ms",
                    40,
                    "-"),
                Runs.judgement(
                    "GET /nowhere",
                    Runs.p99Below(1000),
                    Outcome.FAIL,
                    "no such request",
                    0,
                    "no request named \"GET /nowhere\" was made; there were \"GET /\","
                        + " \"GET /catalogue/{category}/products/{product}/reviews\","
                        + " \"POST /items/\"")),
            List.of("2 users could not start: login failed at http://amy:secret@shop.test/login"));
    Snapshot kept =
        Snapshots.of(
            Duration.ofSeconds(50).toNanos(),
            List.of(
                Runs.request("GET /", 1000, 12),
                Runs.request("GET /catalogue/{category}/products/{product}/reviews", 40, 0),
                Runs.request("GET /status", 10, 0),
                Runs.request(
                    "POST /baskets/{id}/items/{item}/" + "very-".repeat(20) + "long", 10, 0),
                Runs.request("POST /items/", 2000, 200),
                Runs.request("POST /login", 0, 3)),
            groups(),
            3300,
            5,
            4,
            17,
            2,
            new ConnectionCounts(54, 3190, handshakes()));
    return Runs.report(
        Duration.ofSeconds(10),
        kept,
        Runs.window(Duration.ofSeconds(10), Runs.request("GET /", 300, 7)),
        Generators.late(kept),
        verdict,
        false,
        "");
  }

  private static List<ErrorGroup> groups() {
    return List.of(
        new ErrorGroup("POST /items/", "HTTP 503", "Service Unavailable", 200, ""),
        new ErrorGroup("GET /", "connect timeout", "", 12, ""),
        new ErrorGroup("checkout", "java.lang.IllegalStateException", "cart is empty", 4, TRACE),
        new ErrorGroup("POST /login", "check", "no token in\n" + "{...} ".repeat(60), 3, ""),
        new ErrorGroup(
            "onStart", "java.lang.ArithmeticException", "", 1, "java.lang.ArithmeticException\n"));
  }

  private static Map<TlsHandshake, Distribution> handshakes() {
    String server = "https://shop.example:8443";
    String cipher = "TLS_AES_256_GCM_SHA384";
    return Map.of(
        new TlsHandshake(server, "TLSv1.3", cipher, false),
        Distribution.of(9_000_000, 11_000_000, 40_000_000),
        new TlsHandshake(server, "TLSv1.3", cipher, true),
        Distribution.of(1_000_000, 2_000_000));
  }
}
