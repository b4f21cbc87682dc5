package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.net.Network;
import io.katydid.store.RunOutcome;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What users have injected beside Katydid's own: made, used and closed with each user. */
class UserResourcesTest {

  private final Queue<String> events = new ConcurrentLinkedQueue<>();

  /** A client of a store in memory, whose calls are measured. */
  private final class Store implements AutoCloseable {

    private final UserContext user;
    private final Map<String, Integer> stock = new ConcurrentHashMap<>();

    Store(UserContext user) {
      this.user = user;
    }

    void put(String item) {
      user.measure().run("put", () -> stock.merge(item, 1, Integer::sum));
    }

    @Override
    public void close() {
      events.add("close " + stock);
      user.measure().run("close", () -> {});
    }
  }

  private ResourceProvider<Store> stores() {
    return user -> {
      events.add("open");
      return new Store(user);
    };
  }

  private static ResourceProvider<String> failing(String message) {
    return user -> {
      throw new IllegalStateException(message);
    };
  }

  private ScriptedPlan buyer() {
    return ScriptedPlan.of(UserResourcesTest::buy)
        .withOnStart(scope -> events.add("start"))
        .withOnStop(scope -> events.add("stop"));
  }

  private static void buy(UserScope scope) {
    scope.<Store>resource(0).put("book");
    scope.virtualUser().stop();
  }

  @Test
  void resource_ofAUser_isOpenedBeforeItAndClosedAfterIt() {
    RunOutcome outcome = TestRun.of(buyer().withProviders(() -> List.of(stores()))).execute();

    assertThat(events).containsExactly("open", "start", "stop", "close {book=1}");
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void resource_measuresItsCalls_theyAreSamplesWhileItIsClosedToo() {
    RunOutcome outcome =
        TestRun.of(buyer().withProviders(() -> List.of(stores()))).users(3).execute();

    assertThat(outcome.kept().request("put").orElseThrow().count()).isEqualTo(3);
    assertThat(outcome.kept().request("close").orElseThrow().count()).isEqualTo(3);
  }

  @Test
  void resource_ofSeveralUsers_isEachTheirOwn() {
    TestRun.of(buyer().withProviders(() -> List.of(stores()))).users(3).execute();

    assertThat(events).filteredOn("close {book=1}"::equals).hasSize(3);
  }

  @Test
  void resource_inTwoTasks_isTheSame() {
    Queue<Object> given = new ConcurrentLinkedQueue<>();
    TestRun.of(
            ScriptedPlan.of(
                    scope -> {
                      given.add(scope.resource(1));
                      if (given.size() == 2) {
                        scope.virtualUser().stop();
                      }
                    })
                .withProviders(() -> List.of(user -> "first", user -> new Object())))
        .execute();

    assertThat(given).hasSize(2).containsOnly(given.element()).doesNotContain("first");
  }

  @Test
  void open_throws_isAsIfTheStartHadThrown() {
    RunOutcome outcome =
        TestRun.of(buyer().withProviders(() -> List.of(stores(), failing("no route"), stores())))
            .execute();

    assertThat(events).containsExactly("open", "close {}");
    ErrorGroup error = outcome.kept().groups().getFirst();
    assertThat(error.source()).isEqualTo("@OnStart");
    assertThat(error.message()).isEqualTo("no route");
    assertThat(outcome.runErrors()).singleElement().asString().contains("no route");
  }

  @Test
  void close_throws_isAnErrorAndTheOthersAreClosed() {
    ResourceProvider<String> broken =
        new ResourceProvider<>() {
          @Override
          public String open(UserContext user) {
            return "text";
          }

          @Override
          public void close(String resource) throws Exception {
            throw new Exception("still in use: " + resource);
          }
        };
    RunOutcome outcome =
        TestRun.of(buyer().withProviders(() -> List.of(stores(), broken))).execute();

    assertThat(events).endsWith("close {book=1}");
    ErrorGroup error = outcome.kept().groups().getFirst();
    assertThat(error.source()).isEqualTo("@ProvidedBy");
    assertThat(error.message()).isEqualTo("still in use: text");
  }

  @Test
  void open_anyUser_isGivenTheHostOfTheRun() {
    AtomicInteger asked = new AtomicInteger();
    TestRun.of(
            ScriptedPlan.of(scope -> scope.virtualUser().stop())
                .withProviders(() ->
                    List.of(user -> {
                      asked.incrementAndGet();
                      events.add(user.host());
                      return user;
                    })))
        .host("http://127.0.0.1:1")
        .execute();

    assertThat(asked).hasValue(1);
    assertThat(events).containsExactly("http://127.0.0.1:1");
  }

  @Test
  void providers_classNotOnTheClassPath_areRefusedBeforeTheRun() {
    ScriptedPlan plan =
        buyer()
            .withProviders(() -> {
              throw new NoClassDefFoundError("shop/StoreProvider");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceProviders.of(List.of(plan)))
        .withMessage(
            "io.katydid.run.ScriptedPlan has a resource provider that cannot be loaded:"
                + " NoClassDefFoundError: shop/StoreProvider; add the library that it is"
                + " of to the class path of the run");
  }

  @Test
  void providers_constructorThrows_areRefusedBeforeTheRun() {
    ScriptedPlan plan =
        buyer()
            .withProviders(() -> {
              throw new IllegalArgumentException("no driver");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceProviders.of(List.of(plan)))
        .withMessage(
            "io.katydid.run.ScriptedPlan has a resource provider that cannot be made:"
                + " no driver");
  }

  /** A provider that notes what it does for the whole run. */
  private final class Shared implements ResourceProvider<String> {

    private final String name;

    Shared(String name) {
      this.name = name;
    }

    @Override
    public void beforeRun(String host) {
      events.add("prepare " + name + " " + host);
      if (name.contains("unprepared")) {
        throw new IllegalStateException("no database");
      }
    }

    @Override
    public String open(UserContext user) {
      return name;
    }

    @Override
    public void afterRun() throws Exception {
      events.add("close " + name);
      if (name.contains("unclosed")) {
        throw new Exception("still in use");
      }
    }
  }

  private RunMethods methods(String host, ResourceProvider<?>... providers) {
    List<UserPlan<?>> plans = List.of(buyer().withProviders(() -> List.of(providers)));
    return new RunMethods(plans, ResourceProviders.of(plans), Network.to(host));
  }

  @Test
  void provider_ofARun_preparesInOrderAndClosesTheLastOneFirst() {
    RunMethods methods = methods("http://127.0.0.1:1", new Shared("one"), new Shared("two"));
    methods.before(() -> false);
    List<String> failures = methods.after(() -> false);

    assertThat(failures).isEmpty();
    assertThat(events)
        .containsExactly(
            "prepare one http://127.0.0.1:1",
            "prepare two http://127.0.0.1:1",
            "close two",
            "close one");
  }

  @Test
  void beforeRun_throws_endsWithTheReasonAndClosesThoseBeforeIt() {
    RunMethods methods =
        methods("", new Shared("one"), new Shared("unprepared"), new Shared("three"));

    assertThatIllegalStateException()
        .isThrownBy(() -> methods.before(() -> false))
        .withMessageStartingWith(
            "UserResourcesTest.Shared.beforeRun() failed: no"
                + " database (UserResourcesTest.java:");
    assertThat(events).containsExactly("prepare one ", "prepare unprepared ", "close one");
  }

  @Test
  void afterRun_throws_isReportedAndTheOthersAreClosed() {
    RunMethods methods = methods("", new Shared("one"), new Shared("unclosed"));
    methods.before(() -> false);

    assertThat(methods.after(() -> false))
        .singleElement()
        .asString()
        .startsWith("UserResourcesTest.Shared.afterRun() failed: still in use");
    assertThat(events).endsWith("close unclosed", "close one");
  }

  @Test
  void provider_ofARunOfEachTaskOnce_isPreparedAndClosedByItsName() {
    List<UserPlan<?>> plans =
        List.copyOf(
            OncePlan.of(
                List.of("Buyer"),
                List.of(buyer().withProviders(() -> List.of(new Shared("unclosed")))),
                line -> {}));
    RunMethods methods = new RunMethods(plans, ResourceProviders.of(plans), Network.to(""));
    methods.before(() -> false);

    assertThat(methods.after(() -> false))
        .singleElement()
        .asString()
        .startsWith("UserResourcesTest.Shared.afterRun() failed: ");
    assertThat(events).containsExactly("prepare unclosed ", "close unclosed");
  }
}
