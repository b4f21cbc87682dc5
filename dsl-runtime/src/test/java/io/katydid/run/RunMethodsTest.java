package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.OneTaskPlan;
import io.katydid.StubServer;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.net.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    return new RunMethods(List.of(plans), Network.to(host));
  }

  @Test
  void before_severalClasses_runsAllInOrderAndInheritedOnesOnce() {
    RunMethod inherited = noting("Base", "login");
    methods(
            "",
            new Prepared(List.of(inherited, noting("Buyer", "load")), List.of()),
            new Prepared(List.of(inherited, noting("Seller", "load")), List.of()))
        .before();

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
        .isThrownBy(methods::before)
        .withMessage(
            "@BeforeRun Shop.Buyer.login() failed: java.lang.IllegalArgumentException: no token");
    assertThat(ran).containsExactly("Buyer.clear", "Seller.clear");
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
        .isThrownBy(methods("", new Prepared(List.of(method), List.of()))::before)
        .withMessageMatching(
            "@BeforeRun RunMethodsTest.login\\(\\) failed: java.lang.AssertionError: no token"
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

    assertThat(methods.after())
        .containsExactly(
            "@AfterRun A.clear() failed: java.lang.IllegalStateException: gone",
            "@AfterRun B.clear() failed: java.lang.IllegalStateException: gone");
    assertThat(ran).containsExactly("A.close");
  }

  @Test
  void before_requestFails_endsWithItsReason() {
    try (StubServer server =
        StubServer.answering(StubServer.response("500 Out Of Stock", "out of stock"))) {
      assertThatIllegalStateException()
          .isThrownBy(before(server.url(), http -> http.post("/login"))::before)
          .withMessageStartingWith("@BeforeRun Shopper.login() failed: POST /login: HTTP 500");
    }
  }

  @Test
  void before_failureAccepted_goesOn() {
    try (StubServer server = StubServer.answering(StubServer.response("404 Not Found", ""))) {
      before(server.url(), http -> http.get("/cart").succeed()).before();

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void before_requestNotSent_endsWithItsReason() {
    assertThatIllegalStateException()
        .isThrownBy(before("http://localhost:1", http -> http.request("GET", "/"))::before)
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
        .isThrownBy(methods::before)
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
    assertThat(outcome.runErrors())
        .contains("@AfterRun Shopper.clear() failed: java.lang.IllegalStateException: gone");
  }
}
