package io.katydid.processor;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.katydid.api.AfterRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Connections;
import io.katydid.api.Expect;
import io.katydid.api.Feed;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.LoadShape;
import io.katydid.api.OnRequest;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Once;
import io.katydid.api.Probability;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Provides;
import io.katydid.api.Repeat;
import io.katydid.api.Sequential;
import io.katydid.api.Shared;
import io.katydid.api.Slo;
import io.katydid.api.Tag;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Then;
import io.katydid.api.Tls;
import io.katydid.api.Transaction;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The annotations that the processor reads, by name. */
final class Annotations {

  static final String LOAD_SHAPE = LoadShape.class.getCanonicalName();
  static final String USER = User.class.getCanonicalName();
  static final String TASK = Task.class.getCanonicalName();
  static final String ON_START = OnStart.class.getCanonicalName();
  static final String ON_STOP = OnStop.class.getCanonicalName();
  static final String ON_REQUEST = OnRequest.class.getCanonicalName();
  static final String TASK_SET = TaskSet.class.getCanonicalName();
  static final String REPEAT = Repeat.class.getCanonicalName();
  static final String ONCE = Once.class.getCanonicalName();
  static final String PROBABILITY = Probability.class.getCanonicalName();
  static final String THEN = Then.class.getCanonicalName();
  static final String THEN_LIST = Then.List.class.getCanonicalName();
  static final String TAG = Tag.class.getCanonicalName();
  static final String TRANSACTION = Transaction.class.getCanonicalName();
  static final String SEQUENTIAL = Sequential.class.getCanonicalName();
  static final String BEFORE_RUN = BeforeRun.class.getCanonicalName();
  static final String AFTER_RUN = AfterRun.class.getCanonicalName();
  static final String HTTP_CLIENT_FACTORY = HttpClientFactory.class.getCanonicalName();
  static final String WAIT_TIME = WaitTime.class.getCanonicalName();
  static final String EXPECT = Expect.class.getCanonicalName();
  static final String TLS = Tls.class.getCanonicalName();
  static final String CONNECTIONS = Connections.class.getCanonicalName();
  static final String PROVIDED_BY = ProvidedBy.class.getCanonicalName();
  static final String PROVIDES = Provides.class.getCanonicalName();
  static final String SHARED = Shared.class.getCanonicalName();
  static final String FEED = Feed.class.getCanonicalName();
  static final String SLO = Slo.class.getCanonicalName();
  static final String SLO_LIST = Slo.List.class.getCanonicalName();

  /** Belongs to the runtime, which is not known here. */
  static final String LOAD_TEST = "io.katydid.junit.LoadTest";

  /** So do these. */
  static final String CAPACITY = "io.katydid.junit.Capacity";

  static final String COMPARE = "io.katydid.junit.Compare";
  static final String SCENARIO = "io.katydid.junit.Scenario";
  static final String SCENARIO_LIST = SCENARIO + ".List";
  static final String HOST = "io.katydid.junit.Host";

  /** Those that say when a task or set is run. */
  static final Set<String> OF_TASKS = Set.of(REPEAT, ONCE, PROBABILITY, THEN, THEN_LIST);

  /** Those for which a method is run. */
  static final Set<String> OF_CALLS =
      Set.of(
          TASK,
          ON_START,
          ON_STOP,
          ON_REQUEST,
          WAIT_TIME,
          BEFORE_RUN,
          AFTER_RUN,
          HTTP_CLIENT_FACTORY);

  /** Those that say something about virtual users. */
  static final Set<String> OF_USERS =
      union(
          union(OF_TASKS, OF_CALLS),
          Set.of(TASK_SET, TRANSACTION, TAG, SEQUENTIAL, CONNECTIONS, TLS, EXPECT));

  static final Set<String> ALL =
      union(
          OF_USERS,
          Set.of(
              USER,
              PROVIDED_BY,
              PROVIDES,
              SHARED,
              FEED,
              SLO,
              SLO_LIST,
              LOAD_TEST,
              SCENARIO,
              SCENARIO_LIST,
              CAPACITY,
              COMPARE,
              HOST));

  private Annotations() {}

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
  }

  /**
   * What may have annotations of ours: the type, its fields and methods. Nested types are for
   * themselves.
   */
  static Stream<Element> carriers(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        type.getEnclosedElements().stream()
            .filter(
                element -> element.getKind().isField() || element.getKind() == ElementKind.METHOD));
  }

  static Stream<? extends AnnotationMirror> ours(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> ALL.contains(Declaration.nameOf(annotation)));
  }

  /** Whether this stands on the element itself. */
  static boolean isOn(Element element, String annotation) {
    return ours(element).anyMatch(found -> Declaration.nameOf(found).equals(annotation));
  }

  /** The element, and every annotation that stands on it, or on one that does, and so on. */
  static Set<Element> closure(Element element) {
    Set<Element> closure = new LinkedHashSet<>();
    close(element, closure);
    return closure;
  }

  /** Many an annotation stands, in the end, on itself. */
  private static void close(Element element, Set<Element> closure) {
    if (closure.add(element)) {
      element
          .getAnnotationMirrors()
          .forEach(annotation -> close(annotation.getAnnotationType().asElement(), closure));
    }
  }
}
