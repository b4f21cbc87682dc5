package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.html.HtmlReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineJvmTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMBEDDED | 1 | 2 | embedded in this JVM 25.0.3+9, 2 carriers",
        "FORKED   | 1 | 1 | forked JVM 25.0.3+9, 1 carrier",
        "FORKED   | 4 | 2 | 4 forked JVMs 25.0.3+9, 2 carriers each",
        "JOINED   | 1 | 0 | 1 worker that joined",
        "JOINED   | 3 | 0 | 3 workers that joined",
      })
  void text_ofEachKind_saysWhatMadeTheLoad(EngineKind kind, int count, int carriers, String text) {
    assertThat(new EngineJvm(kind, count, "25.0.3+9", carriers).text(List.of())).isEqualTo(text);
  }

  @Test
  void text_ofWorkersOfSeveralJdks_namesEachOnce() {
    assertThat(
            new EngineJvm(EngineKind.JOINED, 3, "25.0.3+9", 0)
                .text(List.of("25.0.3+9", "21.0.5+11", "25.0.3+9")))
        .isEqualTo("3 workers that joined, on JDK 21.0.5+11 and 25.0.3+9");
  }

  @Test
  void report_workersJoined_isOfTheirs() {
    RunReport report = WorkerRun.joined();

    assertThat(TextReport.write(report))
        .contains("  Engine   3 workers that joined, on JDK 25.0.3+9\n");
    assertThat(MarkdownReport.write(report))
        .contains("- Engine&#58; 3 workers that joined, on JDK 25.0.3+9\n");
    assertThat(HtmlReport.write(report)).contains("3 workers that joined, on JDK 25.0.3+9");
    assertThat(JsonReport.write(report)).contains("\"engine\": \"joined\"");
  }
}
