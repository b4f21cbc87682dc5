package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.json.ReportSchema;
import io.katydid.result.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Documents of each kind, as loads on a server make them, are by the schema that is published. */
class SchemaOfReportsTest {

  /** Makes a load on this host, and its document. */
  interface Document {

    String of(String host) throws Exception;
  }

  private static LoadRun visitor(String host) {
    return LoadRun.of(LoadStagesTest.Visitor.class).host(host).runTime("300ms").slo("mean < 1m");
  }

  private static String scenarios(String host) {
    return LoadRun.of(
            Scenario.of(ScenariosTest.Shopper.class).users(2),
            Scenario.of(ScenariosTest.Clerk.class).arrivalRate("50/s"))
        .host(host)
        .runTime("300ms")
        .slo("mean < 1m")
        .execute()
        .json();
  }

  private static String stages(String host) {
    return LoadRun.of(LoadStagesTest.Visitor.class)
        .host(host)
        .stages("2 users for 100ms warm-up", "4 users over 200ms", "4 users for 200ms")
        .slo("max < 1m in stage 2")
        .slo("status 404 < 5%")
        .traceparent(true)
        .execute()
        .json();
  }

  private static String replayed(String host) throws IOException {
    Path log = Files.createTempFile("access", ".log");
    try {
      Files.writeString(log, "2026-11-28T22:10:05Z GET /\nno time\n");
      String json =
          LoadRun.of(LoadStagesTest.Visitor.class)
              .host(host)
              .replay(log)
              .slo("mean < 1m")
              .execute()
              .json();
      assertThat(json).contains("\"replayLinesWithoutTime\": 1");
      return json;
    } finally {
      Files.delete(log);
    }
  }

  private static String refused(String host) {
    return visitor("http://127.0.0.1:1").slo("p99 < 1ms").execute().json();
  }

  private static String changed(String host) throws InterruptedException {
    try (LoadControl control = visitor(host).start()) {
      control.users(2);
      return control.await().json();
    }
  }

  private static String comparison(String host) {
    LoadRun run = LoadRun.of(LoadStagesTest.Visitor.class).host(host).stages("2 users for 100ms");
    return Comparison.of(run, run).figures(Figure.P50, Figure.FAILURES).execute().json();
  }

  private static String capacity(String host) {
    return Capacity.of(LoadRunTest.Visitor.class)
        .host(host)
        .from("100/s")
        .to("200/s")
        .slo("failures <= 0")
        .runTime("100ms")
        .seed(1)
        .execute()
        .json();
  }

  private static Arguments of(String kind, Document document) {
    return Arguments.of(kind, document);
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        of("run", host -> visitor(host).execute().json()),
        of("run", host -> visitor(host).fork().execute().json()),
        of("run", SchemaOfReportsTest::scenarios),
        of("run", SchemaOfReportsTest::stages),
        of("run", SchemaOfReportsTest::replayed),
        of("run", SchemaOfReportsTest::refused),
        of("run", SchemaOfReportsTest::changed),
        of("run", host -> visitor(host).executeOnce().json()),
        of("comparison", SchemaOfReportsTest::comparison),
        of("capacity", SchemaOfReportsTest::capacity));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void document_ofARealLoad_isByTheSchema(String kind, Document document) throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      String json = document.of(server.url());

      assertThat(ReportSchema.problems(json)).isEmpty();
      assertThat(JsonMapper.shared().readTree(json).at("/kind").asString()).isEqualTo(kind);
    }
  }
}
