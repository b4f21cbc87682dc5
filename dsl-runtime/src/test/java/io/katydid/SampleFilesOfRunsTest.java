package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample of a run, for tools that read single samples. */
class SampleFilesOfRunsTest {

  @TempDir private Path directory;

  private LoadRun run(StubServer server) {
    return LoadRun.of(OneRequestUser.class)
        .users(2)
        .runTime(Duration.ofSeconds(10))
        .host(server.url())
        .jtl(directory.resolve("samples.jtl"))
        .vegeta(directory.resolve("results.json"));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(directory.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void samples_ofARun_areAllThatItsReportCounts(int fork) throws IOException {
    try (StubServer server =
        StubServer.answering(StubServer.response("404 Not Found", "no", "Content-Type: text/x"))) {
      LoadResult result = run(server).fork(fork).execute();

      int count = (int) result.total().count();
      assertThat(lines("samples.jtl"))
          .hasSize(1 + count)
          .element(1)
          .asString()
          .matches(
              "\\d{13},\\d+,GET /,404,Not Found,user 1-[12],text,false,HTTP"
                  + " 404.*,\\d+,\\d+,[12],[12],"
                  + server.url()
                  + "/,\\d+,0,\\d+");
      assertThat(lines("results.json"))
          .hasSize(count)
          .allMatch(line -> line.contains("\"code\":404") && line.contains(server.url()));
      assertThat(result.text()).doesNotContain("samples are not in");
    }
  }

  @Test
  void samples_toAFileThatCannotBeWritten_areRefusedBeforeTheLoad() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      assertThatThrownBy(() -> run(server).jtl(directory).execute())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the samples cannot be written to " + directory + ": ");
      assertThat(server.requests()).isEmpty();
    }
  }
}
