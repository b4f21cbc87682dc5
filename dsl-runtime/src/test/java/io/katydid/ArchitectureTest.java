package io.katydid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the arrows between the packages, and the clock in one place. */
class ArchitectureTest {

  /** A package, and all that it may know beside itself, the JDK and the null annotations. */
  record Knows(String name, List<String> others) {

    String[] everything() {
      Stream<String> always = Stream.of(name, "java..", "javax.net.ssl..", "org.jspecify..");
      return Stream.concat(always, others.stream()).toArray(String[]::new);
    }
  }

  private static Knows knows(String name, String... others) {
    return new Knows(name, List.of(others));
  }

  private static final String API = "io.katydid.api";
  private static final String ROWS = "io.katydid.api.feed";
  private static final String PLAN = "io.katydid.api.plan";
  private static final String LOAD = "io.katydid.api.load";
  private static final String TEXT = "io.katydid.text";
  private static final String JSON = "io.katydid.json";
  private static final String DATABIND = "io.katydid.databind";
  private static final String ENCODING = "io.katydid.encoding";
  private static final String AUTHENTICATION = "io.katydid.authentication";
  private static final String COOKIES = "io.katydid.cookies";
  private static final String MESSAGE = "io.katydid.message";
  private static final String RESULT = "io.katydid.result";
  private static final String OS = "io.katydid.os";
  private static final String FILES = "io.katydid.files";
  private static final String GIT = "io.katydid.git";
  private static final String GATE = "io.katydid.gate";
  private static final String PROJECT = "io.katydid.project";
  private static final String MEASURE = "io.katydid.measure";
  private static final String STATISTICS = "io.katydid.statistics";
  private static final String BASELINE = "io.katydid.baseline";
  private static final String HISTORY = "io.katydid.history";
  private static final String VERDICT = "io.katydid.verdict";
  private static final String CAPACITY = "io.katydid.capacity";
  private static final String TARGETS = "io.katydid.targets";
  private static final String COMPARISON = "io.katydid.comparison";
  private static final String REPORT = "io.katydid.report";
  private static final String HTML = "io.katydid.html";
  private static final String EXPORT = "io.katydid.export";
  private static final String TLS = "io.katydid.tls";
  private static final String NET = "io.katydid.net";
  private static final String WEB_SOCKET = "io.katydid.websocket";
  private static final String APACHE = "io.katydid.apache";
  private static final String HTTP1 = "io.katydid.http1";
  private static final String HTTP2 = "io.katydid.http2";
  private static final String SSE = "io.katydid.sse";
  private static final String HTTP = "io.katydid.http";
  private static final String FEED = "io.katydid.feed";
  private static final String TASKS = "io.katydid.tasks";
  private static final String RUN = "io.katydid.run";
  private static final String HEALTH = "io.katydid.health";
  private static final String STORE = "io.katydid.store";
  private static final String SAMPLES = "io.katydid.samples";
  private static final String RUN_FILE = "io.katydid.runfile";
  private static final String WEB = "io.katydid.web";
  private static final String OTLP = "io.katydid.otlp";
  private static final String MICROMETER = "io.katydid.micrometer";
  private static final String LIVE = "io.katydid.live";
  private static final String JOIN = "io.katydid.join";
  private static final String CONTROL = "io.katydid.control";
  private static final String REMOTE = "io.katydid.remote";
  private static final String FLEET = "io.katydid.fleet";
  private static final String FORK = "io.katydid.fork";
  private static final String KUBERNETES = "io.katydid.kubernetes";
  private static final String EXECUTION = "io.katydid.execution";
  private static final String DOOR = "io.katydid";
  private static final String JUNIT = "io.katydid.junit";
  private static final String CLI = "io.katydid.cli";

  /** Each package knows only packages above it; the others are libraries. */
  private static final List<Knows> PACKAGES =
      List.of(
          knows(API),
          knows(ROWS, API),
          knows(PLAN, API, ROWS),
          knows(LOAD, API, ROWS),
          knows(TEXT, API),
          knows(JSON, TEXT),
          knows(RESULT, TEXT),
          knows(OS),
          knows(FILES),
          knows(GIT, RESULT, FILES),
          knows(GATE, TEXT, RESULT, OS, FILES, GIT),
          knows(PROJECT),
          knows(MEASURE, API, TEXT, OS),
          knows(STORE, API, MEASURE),
          knows(STATISTICS),
          knows(BASELINE, API, TEXT, JSON, RESULT, OS, FILES, MEASURE),
          knows(VERDICT, API, LOAD, TEXT, RESULT, MEASURE, STATISTICS, BASELINE),
          knows(TARGETS, OS),
          knows(COMPARISON, API, RESULT, MEASURE, STATISTICS, TARGETS),
          knows(CAPACITY, TEXT, RESULT, MEASURE, STATISTICS, VERDICT),
          knows(
              REPORT,
              API,
              LOAD,
              TEXT,
              JSON,
              RESULT,
              FILES,
              MEASURE,
              STORE,
              VERDICT,
              TARGETS,
              COMPARISON,
              CAPACITY),
          knows(HISTORY, API, TEXT, RESULT, MEASURE, STATISTICS, BASELINE, REPORT),
          knows(
              HTML, API, LOAD, TEXT, RESULT, MEASURE, STORE, VERDICT, COMPARISON, CAPACITY, REPORT),
          knows(
              EXPORT,
              API,
              LOAD,
              TEXT,
              JSON,
              RESULT,
              MEASURE,
              STORE,
              VERDICT,
              COMPARISON,
              CAPACITY,
              REPORT,
              HTML),
          knows(TLS, API, "javax.crypto..", "javax.security.auth.x500"),
          knows(NET, OS, API, LOAD, MEASURE, TLS),
          knows(ENCODING, NET),
          knows(COOKIES, LOAD, NET, "org.apache.hc.client5.http.psl"),
          knows(MESSAGE, API, TEXT, MEASURE, DATABIND, NET),
          knows(AUTHENTICATION, API, TEXT, MESSAGE, NET),
          knows(KUBERNETES, NET),
          knows(WEB_SOCKET, NET, API, MEASURE),
          knows(APACHE, API, PLAN, MEASURE, TEXT, TLS, NET, "org.apache.hc.."),
          knows(HTTP1, OS, API, MEASURE, MESSAGE, NET),
          knows(HTTP2, MESSAGE, NET),
          knows(SSE),
          knows(DATABIND, "tools.jackson..", "com.fasterxml.jackson..", "com.google.gson.."),
          knows(
              HTTP,
              OS,
              TLS,
              SSE,
              DATABIND,
              NET,
              AUTHENTICATION,
              COOKIES,
              ENCODING,
              MESSAGE,
              WEB_SOCKET,
              APACHE,
              HTTP1,
              HTTP2,
              API,
              PLAN,
              LOAD,
              TEXT,
              MEASURE,
              "org.apache.hc.."),
          knows(HEALTH, OS, MEASURE, "com.sun.management", "javax.management.."),
          knows(
              RUN_FILE, API, LOAD, TEXT, RESULT, FILES, MEASURE, BASELINE, VERDICT, REPORT, STORE),
          knows(LIVE, API, RESULT, MEASURE, VERDICT, REPORT, RUN_FILE),
          knows(
              WEB,
              API,
              LOAD,
              TEXT,
              JSON,
              RESULT,
              FILES,
              MEASURE,
              STORE,
              VERDICT,
              REPORT,
              HTML,
              EXPORT,
              RUN_FILE,
              LIVE,
              "com.sun.net.httpserver"),
          knows(OTLP, API, TEXT, MEASURE, REPORT, RUN_FILE, LIVE),
          knows(MICROMETER, MEASURE, REPORT, RUN_FILE, LIVE, "io.micrometer.core.instrument"),
          knows(FEED, API, ROWS, PLAN, TEXT, DATABIND),
          knows(SAMPLES, API, LOAD, TEXT, JSON, FILES, MEASURE),
          knows(TASKS, PLAN, LOAD, TEXT),
          knows(
              RUN, API, ROWS, PLAN, LOAD, TEXT, MEASURE, HEALTH, NET, HTTP, FEED, STORE, SAMPLES,
              TASKS),
          knows(REMOTE, API, PLAN, LOAD, TEXT, OS, MEASURE, STORE, RUN),
          knows(FORK, API, LOAD, OS, STORE, RUN, REMOTE),
          knows(JOIN, LOAD, TEXT, OS, RUN, TLS, REMOTE, FORK, "javax.crypto.."),
          knows(FLEET, API, TEXT, OS, MEASURE, STORE, RUN, REMOTE),
          knows(
              CONTROL, API, PLAN, LOAD, TEXT, FILES, MEASURE, VERDICT, NET, HTTP, STORE, RUN,
              REMOTE, FORK, FLEET),
          knows(
              EXECUTION, API, ROWS, PLAN, LOAD, TEXT, RESULT, FILES, GIT, MEASURE, BASELINE,
              VERDICT, REPORT, EXPORT, OS, NET, HEALTH, STORE, FEED, SAMPLES, RUN_FILE, LIVE, WEB,
              OTLP, TASKS, RUN, REMOTE, FORK, JOIN, CONTROL),
          knows(
              DOOR,
              API,
              LOAD,
              TEXT,
              RESULT,
              OS,
              MEASURE,
              VERDICT,
              TARGETS,
              COMPARISON,
              CAPACITY,
              REPORT,
              EXPORT,
              STORE,
              CONTROL,
              LIVE,
              MICROMETER,
              EXECUTION,
              "io.micrometer.core.instrument"),
          knows(
              JUNIT,
              API,
              LOAD,
              TEXT,
              RESULT,
              VERDICT,
              REPORT,
              DOOR,
              "org.junit..",
              "org.opentest4j",
              "org.assertj.."),
          knows(
              CLI,
              API,
              LOAD,
              TEXT,
              RESULT,
              OS,
              FILES,
              GATE,
              PROJECT,
              KUBERNETES,
              BASELINE,
              HISTORY,
              VERDICT,
              TARGETS,
              COMPARISON,
              REPORT,
              EXPORT,
              RUN_FILE,
              EXECUTION,
              JOIN,
              DOOR,
              "picocli"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(DOOR);

  private static final String ROOT = DOOR + ".";

  private static final String CLOCK = "io.katydid.run.Clock";

  /** It must tick while no virtual thread runs, however the time of a run passes. */
  private static final String GUARD = "io.katydid.net.ReactorGuard";

  /** Elapsed time and waiting. The calendar is another matter: cookies expire by it. */
  private static final Set<String> TIME =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  /** Guards the rules below against passing because they saw nothing. */
  @Test
  void classes_imported_areOfEveryPackageInTheTableAndOfNoOther() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(40);
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .hasSameElementsAs(PACKAGES.stream().map(Knows::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTRIBUTING.md", "docs/decisions/0003-packages-ordered-by-time.md"})
  void map_ofThePackages_hasEveryOne(String page) throws IOException {
    String map = Files.readString(Path.of("..", page));
    assertThat(PACKAGES)
        .extracting(row -> row.name().equals(DOOR) ? DOOR : row.name().substring(ROOT.length()))
        .filteredOn(name -> !name.startsWith("api"))
        .allSatisfy(name -> assertThat(map).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void package_dependencies_areOnlyWhatItMayKnow(Knows row) {
    classes()
        .that()
        .resideInAPackage(row.name())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(row.everything())
        .check(CLASSES);
  }

  @Test
  void packages_amongEachOther_haveNoCycles() {
    slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void verdict_always_knowsNoThreads() {
    noClasses()
        .that()
        .resideInAPackage(VERDICT)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void time_outsideTheClock_isNeitherReadNorWaitedFor() {
    noClasses()
        .that(DescribedPredicate.describe("are not the clock", type -> !isClock(type)))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("it reads or waits for time", ArchitectureTest::isTime))
        .check(CLASSES);
  }

  @Test
  void values_betweenProcesses_areNotWrittenByJavaSerialization() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(Object(In|Out)put.*|Serializable|Externalizable)")
        .check(CLASSES);
  }

  private static boolean isClock(JavaClass type) {
    return type.getName().equals(CLOCK)
        || type.getName().startsWith(CLOCK + "$")
        || type.getName().equals(GUARD);
  }

  private static boolean isTime(JavaAccess<?> access) {
    return TIME.contains(access.getTargetOwner().getName() + "." + access.getName());
  }
}
