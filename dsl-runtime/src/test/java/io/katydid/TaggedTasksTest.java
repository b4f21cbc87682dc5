package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.User;
import io.katydid.junit.LoadAssertions;
import io.katydid.report.JsonReport;
import io.katydid.report.TextReport;
import io.katydid.runfile.RunFileReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objectives of tasks with a tag, and loads of these alone, up to what is reported. */
class TaggedTasksTest {

  /** Each of these 10 times, one after the other; paying fails. */
  private static final int ITERATIONS = 30;

  @TempDir private Path directory;

  @User
  public static final class Shopper {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_objectivesOfTags_countTheRequestsOfTheirTasks(int fork) throws IOException {
    try (StubServer server = shop()) {
      Path file = directory.resolve("tags.run");
      LoadResult result =
          run(server)
              .fork(fork)
              .runFile(file)
              .slo("failures <= 0 of tag read")
              .slo("failures <= 0 of tag write")
              .slo("max < 1m of tag cheap")
              .slo("mean < 1m of tag shop")
              .execute();

      JsonNode json = JsonMapper.shared().readTree(result.json());
      assertThat(json.at("/groups"))
          .extracting(
              it -> it.at("/name").asString(),
              it -> it.at("/count").asInt(),
              it -> it.at("/failures").asInt())
          .containsExactly(
              tuple("tag cheap", 10, 0),
              tuple("tag read", 20, 0),
              tuple("tag shop", 30, 10),
              tuple("tag write", 10, 10));
      assertThat(json.at("/judgements"))
          .extracting(
              it -> it.at("/outcome").asString().equals("FAIL"), it -> it.at("/samples").asInt())
          .startsWith(
              tuple(false, 30), // errors
              tuple(false, 20),
              tuple(true, 10),
              tuple(false, 10),
              tuple(false, 20));
      assertThat(result.total().count()).isEqualTo(ITERATIONS + 2);
      assertThat(result.tag("write").failures()).isEqualTo(10);
      LoadAssertions.assertThat(result).tag("read").hasCountAtLeast(20).hasNoFailures();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> result.tag("stock"))
          .withMessage(
              "no tag \"stock\" in this result, which has \"cheap\", \"read\", \"shop\", \"write\""
                  + " (requests are counted where an objective names their tag, as in \"p95 < 100ms"
                  + " of tag read\")");
      assertThat(result.text())
          .containsPattern("\\nRequests by tag;.*\\n.*\\n.*\\n +tag cheap +10 ")
          .contains("failures <= 0 of tag read");
      assertThat(JsonReport.write(RunFileReader.read(file).report())).isEqualTo(result.json());
      assertThat(TextReport.write(RunFileReader.read(file).report())).isEqualTo(result.text());
    }
  }

  @Test
  void execute_noObjectiveOfATag_countsNone() {
    try (StubServer server = shop()) {
      LoadResult result = run(server).slo("failures < 50%").execute();

      assertThat(JsonMapper.shared().readTree(result.json()).has("groups")).isFalse();
      assertThat(result.text()).doesNotContain("by tag", "tag read");
    }
  }

  @Test
  void executeOnce_goToATaskThatIsLeftOut_runsTheOthers() {
    try (StubServer server = StubServer.answering(StubServer.ok("to view"))) {
      LoadResult result = run(server).excludeTags("cheap").executeOnce();

      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .containsExactly("/start", "/list", "/pay", "/stop");
      assertThat(result.reasons()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reed | no task of the load has the tag \"reed\" (did you mean \"read\"?): there is cheap,"
            + " read, shop, write",
        "buy | no task of the load has the tag \"buy\": there is cheap, read, shop, write",
      })
  void execute_tagThatNoTaskHas_isRefusedBeforeTheLoad(String tag, String message) {
    try (StubServer server = shop()) {
      LoadRun run = run(server).slo("max < 1s of tag " + tag);

      assertThatIllegalArgumentException()
          .isThrownBy(run::execute)
          .withMessage("\"max < 1s of tag %s\": %s", tag, message);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void execute_noTaskHasATag_saysWhereTheyAreWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(OneRequestUser.class).slo("max < 1s of tag read").execute())
        .withMessage(
            "\"max < 1s of tag read\": no task of the load has the tag \"read\", or any: write"
                + " @Tag(\"read\") on those that are to have it");
  }

  @ParameterizedTest
  @CsvSource({
    "0, read, '', /list /view",
    "1, read, '', /list /view",
    "0, 'read,write', cheap, /list /pay",
    "0, '', write, /list /view",
    "1, '', 'write,cheap', /list",
  })
  void execute_tagsSelected_runsTheirTasksAlone(
      int fork, String tags, String excluded, String paths) {
    try (StubServer server = shop()) {
      LoadRun run = select(run(server).fork(fork), tags, excluded);
      LoadResult result = run.execute();

      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .startsWith("/start")
          .endsWith("/stop")
          .containsOnly(("/start /stop " + paths).split(" "));
      assertThat(server.requests()).hasSize(ITERATIONS + 2);
      assertThat(result.text()).contains("Tags     ");
    }
  }

  @Test
  void executeOnce_tagsSelected_runsTheirTasksOnce() {
    try (StubServer server = shop()) {
      run(server).tags("read", "write").excludeTags("cheap").executeOnce();

      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .containsExactly("/start", "/list", "/pay", "/stop");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reed | | tags: no task of the load has the tag \"reed\" (did you mean \"read\"?): there is"
            + " cheap, read, shop, write",
        "| cheep | excludeTags: no task of the load has the tag \"cheep\" (did you mean"
            + " \"cheap\"?): there is cheap, read, shop, write",
        "cheap | read | with tags = cheap and excludeTags = read, no task of Shopper is run (their"
            + " tags: cheap, read, shop, write): leave out Shopper, too, or select one of its"
            + " tasks",
      })
  void execute_tagsThatSelectNothing_areRefusedBeforeTheLoad(
      String tags, String excluded, String message) {
    try (StubServer server = shop()) {
      LoadRun run = select(run(server), tags, excluded);

      assertThatIllegalArgumentException().isThrownBy(run::execute).withMessage(message);
      assertThat(server.requests()).isEmpty();
    }
  }

  /** Its requests would never come. */
  @Test
  void execute_objectiveOfATagThatIsLeftOut_isRefused() {
    try (StubServer server = shop()) {
      LoadRun run = run(server).excludeTags("write").slo("max < 1s of tag write");

      assertThatIllegalArgumentException()
          .isThrownBy(run::execute)
          .withMessage(
              "\"max < 1s of tag write\": no task of the load has the tag \"write\": there is"
                  + " cheap, read, shop");
    }
  }

  @Test
  void tags_noTag_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(Shopper.class).tags("a b"))
        .withMessage("a tag is a word without white space and commas, not \"a b\"");
  }

  private static LoadRun select(LoadRun run, String tags, String excluded) {
    LoadRun some = tags == null || tags.isEmpty() ? run : run.tags(tags.split(","));
    return excluded == null || excluded.isEmpty() ? some : some.excludeTags(excluded.split(","));
  }

  private static StubServer shop() {
    String broken = StubServer.response("500 Broken", "");
    return StubServer.everywhere((request, exchange) ->
        exchange.write(request.path().equals("/pay") ? broken : StubServer.ok("")));
  }

  private static LoadRun run(StubServer server) {
    return LoadRun.of(Shopper.class)
        .host(server.url())
        .iterations(ITERATIONS)
        .runTime("5m")
        .slo("errors <= 0");
  }
}
