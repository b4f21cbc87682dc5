package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.User;
import io.katydid.cli.shop.Visitor;
import io.katydid.report.JsonReport;
import io.katydid.report.RunReport;
import io.katydid.report.TextReport;
import io.katydid.runfile.RunFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void runFile_ofARunWithManyOptions_hasTheSameReport(boolean forked) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result = execute(withManyOptions(server).fork(forked ? 1 : 0));
      RunReport again = RunFileReader.read(file()).report();

      assertThat(TextReport.write(again)).isEqualTo(result.text());
      assertThat(TextReport.failure(again)).isEqualTo(result.failureText());
      assertThat(JsonReport.write(again)).isEqualTo(result.json());
    }
  }

  @Test
  void runFile_comparedWithABaseline_hasTheValuesOfThatTime() throws IOException {
    Path baseline = directory.resolve("runs.jsonl");
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun run = LoadRun.of(OneRequestUser.class).host(server.url()).record(baseline);
      for (int i = 0; i < 6; i++) {
        run.execute();
      }
      LoadResult result =
          execute(run.baseline(baseline).slo("failures <= 1 x baseline").slo("mean < 1h"));
      Files.delete(baseline);

      assertThat(JsonReport.write(RunFileReader.read(file()).report())).isEqualTo(result.json());
    }
  }

  /** A user whose requests have what looks like a password in their names. */
  @User
  static final class Careless {}

  @Test
  void runFile_ofNamesWithSecrets_hasThemNotAndTheSameReport() throws IOException {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result = execute(LoadRun.of(Careless.class).host(server.url()));

      assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
          .contains("GET /in?password=***&x=1")
          .doesNotContain("hunter2");
      assertThat(JsonReport.write(RunFileReader.read(file()).report())).isEqualTo(result.json());
    }
  }

  @Test
  void runFile_notEmptyBefore_isRefusedAndLeftAlone() throws IOException {
    Files.writeString(file(), "the run of yesterday");
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun run = LoadRun.of(OneRequestUser.class).host(server.url());

      assertThatThrownBy(() -> execute(run))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the run file %s is there already: remove it, or name another".formatted(file()));
      assertThat(server.requests()).isEmpty();
    }
    assertThat(file()).hasContent("the run of yesterday");
  }

  @Test
  void otherFiles_ofARunThatIsRefused_areNotMade() throws IOException {
    Files.writeString(file(), "the run of yesterday");
    Path json = directory.resolve("new.json");
    Path record = directory.resolve("new.jsonl");
    LoadRun run = LoadRun.of(OneRequestUser.class).host("http://[::1]:1").json(json).record(record);

    assertThatThrownBy(() -> execute(run)).hasMessageContaining("is there already");
    assertThat(json).doesNotExist();
    assertThat(record).doesNotExist();
  }

  @Test
  void runFile_thatIsADirectory_isRefusedBeforeTheLoad() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("folder")).resolve("file");
    Files.createDirectory(empty);

    assertThatThrownBy(() -> LoadRun.of(OneRequestUser.class).runFile(empty).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the run ");
  }

  @Test
  void runFile_ofALoadThatCannotStart_isLeftEmpty() {
    assertThatThrownBy(() -> execute(LoadRun.of(OneRequestUser.class).host("no address")))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(file())
        .satisfiesAnyOf(it -> assertThat(it).doesNotExist(), it -> assertThat(it).isEmptyFile());
  }

  private LoadResult execute(LoadRun run) {
    return run.runFile(file()).execute();
  }

  private Path file() {
    return directory.resolve("nightly.run");
  }

  private static LoadRun withManyOptions(StubServer server) {
    return LoadRun.of(Visitor.class)
        .title("Checkout, \"nightly\" ✓")
        .host(server.url())
        .arrivalRate("90/s")
        .runTime(Duration.ofMillis(1500))
        .warmUp("200ms")
        .resolve("shop.test", "127.0.0.1", "::1")
        .resolve("cdn.test", "127.0.0.1")
        .sourceAddresses("127.0.0.1")
        .allowHost("shop.test", "cdn.test")
        .extend(1)
        .timings(true)
        .slo("p99 < 1m")
        .slo("GET /", "mean < 1m with warm-up")
        .slo("failures < 0.1%");
  }
}
