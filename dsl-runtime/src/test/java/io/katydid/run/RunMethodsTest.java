package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.katydid.OneTaskPlan;
import io.katydid.StubServer;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunMethodsTest {

  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  /** A plan that has what a test says before and after its users. */
  private record Prepared(List<RunMethod> beforeRun, List<RunMethod> afterRun)
      implements OneTaskPlan<Object> {

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {}
  }

  private RunMethod noting(String type, String name) {
    return method(type, name, http -> ran.add(type + "." + name));
  }

  private static RunMethod method(String type, String name, RunMethod.Code code) {
    return new RunMethod("shop." + type, name, code);
  }

  private static RunMethods before(String host, RunMethod.Code code) {
    return methods(host, new Prepared(List.of(method("Shopper", "login", code)), List.of()));
  }

  private static RunMethods methods(String host, UserPlan<?>... plans) {
    List<UserPlan<?>> all = List.of(plans);
    return new RunMethods(all, ResourceProviders.of(all), Network.to(host));
  }

  private static void runBefore(RunMethods methods) {
    methods.before(() -> false);
  }

  @Test
  void before_severalClasses_runsAllInOrderAndInheritedOnesOnce() {
    RunMethod inherited = noting("Base", "login");
    runBefore(
        methods(
            "",
            new Prepared(List.of(inherited, noting("Buyer", "load")), List.of()),
            new Prepared(List.of(inherited, noting("Seller", "load")), List.of())));

    assertThat(ran).containsExactly("Base.login", "Buyer.load", "Seller.load");
  }

  @Test
  void before_oneThrows_endsWithTheReasonAndRunsAllThatComesAfter() {
    RunMethods methods =
        methods(
            "",
            new Prepared(
                List.of(
                    method(
                        "Shop$Buyer",
                        "login",
                        http -> {
                          throw new IllegalArgumentException("no token");
                        }),
                    noting("Buyer", "load")),
                List.of(noting("Buyer", "clear"))),
            new Prepared(List.of(), List.of(noting("Seller", "clear"))));

    assertThatIllegalStateException()
        .isThrownBy(() -> runBefore(methods))
        .withMessage("@BeforeRun Shop.Buyer.login() failed: no token");
    assertThat(ran).containsExactly("Buyer.clear", "Seller.clear");
  }

  @Test
  void reason_withASecret_isWithoutIt() {
    RunMethods methods =
        before(
            "",
            http -> {
              throw new IllegalStateException("no login with password=s3cret");
            });
    assertThatIllegalStateException()
        .isThrownBy(() -> runBefore(methods))
        .withMessageEndingWith("failed: no login with password=***");
  }

  @Test
  void reason_ofTheMethodItself_hasItsLine() {
    RunMethod method =
        new RunMethod(
            getClass().getName(),
            "login",
            http -> {
              throw new AssertionError("no token");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> runBefore(methods("", new Prepared(List.of(method), List.of()))))
        .withMessageMatching(
            "@BeforeRun RunMethodsTest.login\\(\\) failed: no token"
                + " \\(RunMethodsTest.java:\\d+\\)");
  }

  @Test
  void after_severalFail_runsAllAndReturnsEachReason() {
    RunMethod.Code failing =
        http -> {
          throw new IllegalStateException("gone");
        };
    RunMethods methods =
        methods(
            "",
            new Prepared(List.of(), List.of(method("A", "clear", failing), noting("A", "close"))),
            new Prepared(List.of(), List.of(method("B", "clear", failing))));

    assertThat(methods.after(() -> false))
        .containsExactly("@AfterRun A.clear() failed: gone", "@AfterRun B.clear() failed: gone");
    assertThat(ran).containsExactly("A.close");
  }

  @Test
  void before_requestFails_endsWithItsReason() {
    try (StubServer server =
        StubServer.answering(StubServer.response("500 Out Of Stock", "out of stock"))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> runBefore(before(server.url(), http -> http.post("/login"))))
          .withMessageStartingWith("@BeforeRun Shopper.login() failed: POST /login: HTTP 500");
    }
  }

  @Test
  void before_failureAccepted_goesOn() {
    try (StubServer server = StubServer.answering(StubServer.response("404 Not Found", ""))) {
      runBefore(before(server.url(), http -> http.get("/cart").succeed()));

      assertThat(server.requests()).hasSize(1);
    }
  }

  /** A server that hangs does not hang a build: its requests expire. */
  @Test
  void before_noResponse_endsWithItsReason() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              runBefore(
                  before(
                      server.url(),
                      http -> http.request("GET", "/token").timeout(Duration.ofMillis(50)).send())))
          .withMessageStartingWith("@BeforeRun Shopper.login() failed: GET /token: ")
          .withMessageContaining("timeout");
    }
  }

  @Test
  void before_runIsStopped_interruptsTheMethodAndRunsAllThatComesAfter() {
    RunMethods methods =
        methods(
            "",
            new Prepared(
                List.of(method("Shopper", "login", http -> Thread.currentThread().join())),
                List.of(noting("Shopper", "clear"))));

    assertThatIllegalStateException()
        .isThrownBy(() -> methods.before(() -> true))
        .withMessage(
            "@BeforeRun Shopper.login() failed: it had not ended when the run was stopped");
    assertThat(ran).containsExactly("Shopper.clear");
  }

  @Test
  void after_runIsStopped_interruptsTheMethod() {
    CountDownLatch interrupted = new CountDownLatch(1);
    RunMethods methods =
        methods(
            "",
            new Prepared(
                List.of(),
                List.of(
                    method(
                        "Shopper",
                        "clear",
                        http -> {
                          try {
                            Thread.currentThread().join();
                          } finally {
                            interrupted.countDown();
                          }
                        }))));

    assertThat(methods.after(() -> true))
        .containsExactly(
            "@AfterRun Shopper.clear() failed: it had not ended when the run was stopped");
    assertThatNoException().isThrownBy(interrupted::await);
  }

  @Test
  void before_requestNotSent_endsWithItsReason() {
    assertThatIllegalStateException()
        .isThrownBy(() -> runBefore(before("http://localhost:1", http -> http.request("GET", "/"))))
        .withMessageContaining("GET / was built and not sent");
  }

  @Test
  void before_threadInterrupted_interruptsTheMethod() {
    RunMethods methods =
        before(
            "",
            http -> {
              Thread.currentThread().join();
            });
    Thread.currentThread().interrupt();

    assertThatIllegalStateException()
        .isThrownBy(() -> runBefore(methods))
        .withMessage("@BeforeRun Shopper.login() failed: it was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void engine_itsUsersHaveEnded_runsWhatComesAfterThemAndFails() {
    RunMethod failing =
        method(
            "Shopper",
            "clear",
            http -> {
              ran.add("clear");
              throw new IllegalStateException("gone");
            });

    var outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> scope.virtualUser().stop())
                    .withOnStop(scope -> ran.add("stop")))
            .methods(methods("", new Prepared(List.of(), List.of(failing))))
            .execute();

    assertThat(ran).containsExactly("stop", "clear");
    assertThat(outcome.runErrors()).contains("@AfterRun Shopper.clear() failed: gone");
  }

  /** As by Ctrl-C: what hangs holds the run no longer than its users may. */
  @Test
  void engine_wasStoppedAndAMethodAfterItHangs_interruptsItAndReports() {
    RunMethod hanging = method("Shopper", "clear", http -> Thread.currentThread().join());

    var outcome =
        TestRun.of(scope -> scope.virtualUser().pause("1h"))
            .commanded((engine, frame) -> engine.abort("stopped by a signal"))
            .methods(methods("", new Prepared(List.of(), List.of(hanging))))
            .execute();

    assertThat(outcome.runErrors())
        .contains(
            "@AfterRun Shopper.clear() failed: it had not ended when the run was stopped",
            "the run was stopped before its time was over");
  }
}
