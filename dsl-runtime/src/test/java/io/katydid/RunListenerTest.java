package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.RunListener;
import io.katydid.api.Stage;
import io.katydid.api.User;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of a run, as its listeners are given them. */
class RunListenerTest {

  private static final String FAILING = StubServer.response("500 Internal Server Error", "");
  private static final String SPAWNED = "spawned 1";
  private static final List<String> EVENTS_OF_USER =
      List.of(
          "user 0 started",
          "error in task: boom",
          "GET / ended: HTTP 500",
          "error in task: boom",
          "GET / ended: HTTP 500",
          "user 0 ended");

  @User
  static final class Caller {}

  /** Writes down all events. */
  private static final class Events implements RunListener {

    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void runStarted() {
      all.add("run started");
    }

    @Override
    public void spawningComplete(int users) {
      all.add("spawned " + users);
    }

    @Override
    public void stageStarted(int number, Stage stage) {
      all.add("stage " + number + ": " + stage);
    }

    @Override
    public void userStarted(int user) {
      all.add("user " + user + " started");
    }

    @Override
    public void userEnded(int user) {
      all.add("user " + user + " ended");
    }

    @Override
    public void requestEnded(RequestEnd request) {
      assertThat(request.responseTime()).isPositive();
      all.add(request.name() + " ended: " + request.failureType());
    }

    @Override
    public void error(String source, Throwable error) {
      all.add("error in " + source + ": " + error.getMessage());
    }

    @Override
    public void runEnded() {
      all.add("run ended");
    }

    /** Those that the thread of a user has reported, in their order. */
    private List<String> ofUsers() {
      return all.stream()
          .filter(event -> !event.startsWith("run ") && !event.equals(SPAWNED))
          .toList();
    }
  }

  /** Throws at each event but those of stages. */
  private static final class Broken implements RunListener {

    @Override
    public void runStarted() {
      throw new IllegalStateException("broken at the start");
    }

    @Override
    public void spawningComplete(int users) {
      throw new IllegalStateException("broken when spawned");
    }

    @Override
    public void userStarted(int user) {
      throw new AssertionError("broken user " + user);
    }

    @Override
    public void userEnded(int user) {
      throw new IllegalStateException("broken at the end of a user");
    }

    @Override
    public void requestEnded(RequestEnd request) {
      throw new IllegalStateException("broken at a request");
    }

    @Override
    public void error(String source, Throwable error) {
      throw new IllegalStateException("broken at an error", error);
    }

    @Override
    public void runEnded() {
      throw new IllegalStateException("broken at the end");
    }
  }

  private static LoadRun run(StubServer server) {
    return LoadRun.of(Caller.class)
        .host(server.url())
        .iterations(2)
        .runTime("1m")
        .gracePeriod("1m");
  }

  @Test
  void execute_listener_isGivenTheEventsInOrder() {
    try (StubServer server = StubServer.answering(FAILING)) {
      Events events = new Events();
      run(server).listener(events).execute();

      assertThat(events.ofUsers()).containsExactlyElementsOf(EVENTS_OF_USER);
      assertThat(events.all).startsWith("run started").contains(SPAWNED).endsWith("run ended");
      assertThat(events.all).hasSize(EVENTS_OF_USER.size() + 3);
    }
  }

  @Test
  void execute_listenerThrows_isReportedAndStopsNothing() {
    try (StubServer server = StubServer.answering(FAILING)) {
      Events events = new Events();
      LoadResult result = run(server).listener(new Broken()).listener(events).execute();

      assertThat(events.ofUsers()).containsExactlyElementsOf(EVENTS_OF_USER);
      assertThat(server.requests()).hasSize(2);
      assertThat(result.errors())
          .filteredOn(error ->
              error.kind() == ErrorResult.Kind.REMARK
                  && error.source().equals(Broken.class.getCanonicalName()))
          .extracting(error -> error.count() + " " + error.message())
          .containsExactlyInAnyOrder(
              "1 the listener threw java.lang.IllegalStateException: broken at the start",
              "1 the listener threw java.lang.IllegalStateException: broken when spawned",
              "1 the listener threw java.lang.AssertionError: broken user 0",
              "2 the listener threw java.lang.IllegalStateException: broken at an error",
              "2 the listener threw java.lang.IllegalStateException: broken at a request",
              "1 the listener threw java.lang.IllegalStateException: broken at the end of a user",
              "1 the listener threw java.lang.IllegalStateException: broken at the end");
    }
  }

  @Test
  void execute_stages_eachIsReportedWhenItBegins() {
    try (StubServer server = StubServer.answering(FAILING)) {
      Events events = new Events();
      LoadRun.of(Caller.class)
          .host(server.url())
          .stages("1 users for 100ms warm-up", "1 users for 100ms", "0 users over 1s")
          .abortIf("never")
          .listener(events)
          .execute();

      assertThat(events.all)
          .filteredOn(event -> event.startsWith("stage "))
          .extracting(event -> Objects.requireNonNull(event).substring(0, 9))
          .containsExactly("stage 1: ", "stage 2: ", "stage 3: ");
      assertThat(events.all).doesNotContain(SPAWNED);
    }
  }

  @Test
  void executeOnce_listener_isCalled() {
    try (StubServer server = StubServer.answering(FAILING)) {
      Events events = new Events();
      LoadRun.of(Caller.class).host(server.url()).listener(events).executeOnce();

      assertThat(events.all).contains("GET / ended: HTTP 500").endsWith("run ended");
    }
  }

  /** What it throws is in the report, wherever it is. */
  public static final class Remarking implements RunListener {
    @Override
    public void runStarted() {
      throw new IllegalStateException("heard");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_classOfAListener_isMadeWhereTheLoadIs(int fork) {
    try (StubServer server = StubServer.answering(FAILING)) {
      LoadResult result = run(server).listeners(Remarking.class).fork(fork).execute();

      assertThat(result.errors())
          .filteredOn(error -> error.source().equals(Remarking.class.getCanonicalName()))
          .extracting(ErrorResult::message)
          .containsExactly("the listener threw java.lang.IllegalStateException: heard");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_classThatIsNoListener_isRefused(int fork) {
    LoadRun run = LoadRun.of(Caller.class).host("http://[::1]:1").runTime("1ms").fork(fork);
    LoadSpec load = run.load().withText(RunOptions.LISTENERS, "java.lang.String");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(load).execute())
        .withMessage(
            "the listener java.lang.String is no RunListener: name a class that implements it");
  }

  @Test
  void execute_listenerAndFork_isRefused() {
    LoadRun run = LoadRun.of(Caller.class).host("http://[::1]:1").runTime("1ms");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.listener(new Events()).fork().execute())
        .withMessage(
            "a listener is an object of this JVM, and is not called in a fork: leave out fork, or"
                + " give its class to listeners(..)");
  }
}
