package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.User;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.TlsServer;
import io.katydid.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task once, in place of the load. */
class OnceTest {

  /** Has three tasks, by {@link OnceTest_Shopper_Plan}. */
  @User
  static final class Shopper {}

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private LoadResult once(StubServer server, Class<?>... userClasses) {
    return LoadRun.of(userClasses)
        .host(server.url())
        .arrivalRate("1000000/s")
        .runTime("1h")
        .slo("p99 < 1ns")
        .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .executeOnce();
  }

  @Test
  void executeOnce_objectiveThatNothingCanMeet_isWarnedOf() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      LoadRun.of(Shopper.class)
          .host(server.url())
          .runTime("1h")
          .slo("first event p95 < 300ms")
          .slo("GET /card", "p95 < 300ms")
          .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
          .executeOnce();

      assertThat(printed())
          .contains(
              "no task makes the request \"GET /card\" (did you mean \"GET /cart\"?)",
              "\"first event p95 < 300ms\" is about streams of events, which http.events(..) and"
                  + " Llm.chat(..) open, and no task opens one: an objective without streams"
                  + " fails\n");
    }
  }

  @Test
  void plan_objectiveThatNothingCanMeet_isWarnedOf() {
    assertThat(
            LoadRun.of(Shopper.class)
                .host("http://localhost")
                .runTime("1m")
                .slo("GET /cart", "events >= 1/s")
                .plan())
        .containsIgnoringWhitespaces("GET /cart is none: an objective without streams fails");
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void executeOnce_severalClasses_runsEachTaskInOrderOneClassAfterTheOther() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      LoadResult result = once(server, Shopper.class, OncePerRunTest.Member.class);

      assertThat(server.requests())
          .extracting(request -> request.method() + " " + request.path())
          .containsExactly(
              "GET /token",
              "GET /connect",
              "POST /start",
              "GET /browse",
              "GET /cart",
              "GET /pay",
              "POST /stop",
              "GET /me",
              "GET /disconnect",
              "DELETE /token");
      assertThat(result.outcome()).isEqualTo(Outcome.PASS);
      assertThat(printed())
          .startsWith("Shopper\n  @OnStart\n    > POST /start HTTP/1.1\n")
          .contains("\n  browse\n    > GET /browse HTTP/1.1\n", "\nMember\n  task\n")
          .contains("\n  @OnStop\n    > POST /stop HTTP/1.1\n")
          .endsWith("each task was run once, and nothing failed\n")
          .doesNotContain("p99", "Bearer");
    }
  }

  @Test
  void executeOnce_userThatLeaves_saysWhatWasNotRun() {
    try (StubServer server =
        StubServer.scripted((request, exchange) ->
            exchange.write(StubServer.ok(request.path().equals("/browse") ? "sold out" : "x")))) {
      LoadResult result = once(server, Shopper.class);

      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .containsExactly("/start", "/browse", "/stop");
      assertThat(result.outcome()).isEqualTo(Outcome.PASS);
      assertThat(printed())
          .endsWith(
              """

              nothing failed
              not run, as their users had ended before: Shopper.cart, Shopper.pay
              """);
    }
  }

  private LoadResult onceUntilBrowsed(Class<?>... userClasses) {
    try (StubServer server =
        StubServer.scripted((request, exchange) ->
            exchange.write(StubServer.ok(request.path().equals("/browse") ? "closing" : "x")))) {
      LoadResult result = once(server, userClasses);
      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .contains("/browse", "/stop")
          .doesNotContain("/cart", "/pay", "/me");
      return result;
    }
  }

  @Test
  void executeOnce_userThatStopsTheRun_runsNoOtherTask() {
    LoadResult result = onceUntilBrowsed(Shopper.class);

    assertThat(result.outcome()).isEqualTo(Outcome.PASS);
    assertThat(printed())
        .endsWith(
            """

            nothing failed
            not run, as the run was stopped by Shopper.browse: Shopper.cart, Shopper.pay
            """);
  }

  @Test
  void executeOnce_userThatStopsTheRunBeforeOtherClasses_fails() {
    LoadResult result = onceUntilBrowsed(Shopper.class, OncePerRunTest.Member.class);

    assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.reasons())
        .containsExactly("the run was stopped by Shopper.browse: the shop closes");
    assertThat(printed())
        .endsWith(
            "not run, as the run was stopped by Shopper.browse: Shopper.cart, Shopper.pay,"
                + " Member.task\n");
  }

  @Test
  void executeOnce_anythingFails_runsTheRestAndFailsWithAll() {
    try (StubServer server =
        StubServer.scripted((request, exchange) ->
            exchange.write(
                request.path().equals("/cart")
                    ? StubServer.response("500 Broken", "out of stock")
                    : StubServer.ok(request.path().equals("/pay") ? "declined" : "x")))) {
      LoadResult result = once(server, Shopper.class);

      assertThat(server.requests()).hasSize(5);
      assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.reasons())
          .containsExactlyInAnyOrder(
              "GET /cart: HTTP 500: first body: out of stock",
              "pay: java.lang.IllegalStateException: the card was declined");
      assertThat(printed())
          .contains(
              "    ! java.lang.IllegalStateException: the card was declined\n",
              "\nwhat failed:\n  ",
              "\n  pay: java.lang.IllegalStateException: the card was declined\n");
    }
  }

  @Test
  void executeOnce_thrownTextWithControlsAndSecrets_isPrintedWithoutThem() {
    try (StubServer server =
        StubServer.scripted((request, exchange) ->
            exchange.write(StubServer.ok(request.path().equals("/pay") ? "hostile" : "x")))) {
      once(server, Shopper.class);

      String shown = "java.lang.IllegalStateException: stolen [2J password=***\n";
      assertThat(printed())
          .contains("    ! " + shown, "    ! \tat io.katydid.OnceTest", "\n  pay: " + shown)
          .doesNotContain("\033", "s3cret");
    }
  }

  @Test
  void executeOnce_userThatCannotStart_letsTheNextClassBegin() {
    try (StubServer server =
        StubServer.scripted((request, exchange) ->
            exchange.write(StubServer.ok(request.path().equals("/start") ? "closed" : "x")))) {
      LoadResult result = once(server, Shopper.class, OncePerRunTest.Member.class);

      assertThat(server.requests()).extracting(StubServer.Received::path).contains("/me");
      assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.reasons())
          .contains("@OnStart: java.lang.IllegalStateException: the shop is closed");
      assertThat(printed())
          .containsSubsequence(
              "Shopper\n  @OnStart\n", "! java.lang.IllegalStateException", "\nMember\n  task\n")
          .endsWith(
              "not run, as their users had ended before: Shopper.browse, Shopper.cart,"
                  + " Shopper.pay\n");
    }
  }

  @Test
  void executeOnce_proxy_isTheWayToTheTarget() {
    try (StubServer proxy = StubServer.answering(StubServer.ok("x"))) {
      LoadResult result =
          LoadRun.of(OneRequestUser.class)
              .host("http://localhost:1")
              .proxy(proxy.url().replace("//", "//ann:s3same@"))
              .traceparent(true)
              .executeOnce();

      assertThat(result.outcome()).isEqualTo(Outcome.PASS);
      assertThat(proxy.requests().getFirst())
          .matches(request -> request.path().startsWith("http://localhost:1/"))
          .matches(request -> !request.header("Proxy-Authorization").isEmpty())
          .matches(request -> !request.header("traceparent").isEmpty());
    }
  }

  @Test
  void executeOnce_tls_isThatOfTheRun(@TempDir Path folder) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Path ann = authority.issue("ann", folder.resolve("ann.pem"));
    KeyStore keys = authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z"));
    try (TlsServer server = TlsServer.requiring(authority, keys)) {
      LoadRun.of(OneRequestUser.class)
          .host(server.url())
          .ca(Path.of(authority.trusted().ca()))
          .cert(ann.toString())
          .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
          .executeOnce();

      assertThat(printed()).contains("CN=ann").endsWith("and nothing failed\n");
    }
  }

  @Test
  void executeOnce_fileOfTlsThatIsNotThere_isRefused() {
    LoadRun run = LoadRun.of(OneRequestUser.class).host("https://localhost:1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.ca(Path.of("nowhere.pem")).executeOnce())
        .withMessageContaining("nowhere.pem is not there");
  }
}
