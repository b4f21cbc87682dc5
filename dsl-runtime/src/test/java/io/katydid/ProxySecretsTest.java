package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ProxyOptions;
import io.katydid.api.load.TlsOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The password of a proxy is in nothing that a run leaves, and TLS without proof is in all. */
class ProxySecretsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void password_ofTheProxy_isUsedAndInNoFile(int fork, @TempDir Path folder) throws Exception {
    Path run = folder.resolve("kept.run");
    Path page = folder.resolve("page.html");
    Path markdown = folder.resolve("run.md");
    Path record = folder.resolve("runs.jsonl");
    try (StubServer proxy = StubServer.answering(StubServer.ok("x"))) {
      LoadResult result =
          LoadRun.of(LoadStagesTest.Visitor.class)
              .host("http://localhost:8099")
              .proxy(proxy.url().replace("//", "//ann:s3same@"))
              .insecure(true)
              .runTime("300ms")
              .slo("failures < 100%")
              .runFile(run)
              .html(page)
              .markdown(markdown)
              .record(record)
              .fork(fork)
              .execute();

      assertThat(proxy.requests().getFirst().header("Proxy-Authorization"))
          .isEqualTo("Basic YW5uOnMzc2FtZQ==");
      String left =
          result.text()
              + result.json()
              + Files.readString(page)
              + Files.readString(record)
              + Files.readString(markdown)
              + new String(Files.readAllBytes(run), StandardCharsets.ISO_8859_1);
      assertThat(left).doesNotContain("s3same", "YW5uOnMzc2FtZQ");
      assertThat(result.json()).contains("\"proxy\": \"" + proxy.url() + "\"");
      assertThat(result.json()).contains("\"insecure\": true,");
      for (String report :
          List.of(result.text(), Files.readString(markdown), Files.readString(page))) {
        assertThat(report.replaceAll("\\s+", " "))
            .contains("certificates of servers were not verified (insecure)");
      }
    }
  }

  @Test
  void load_asText_hasNoPassword() {
    LoadSpec load =
        LoadSpec.of(List.of()).withText(ProxyOptions.PROXY, "http://ann:s3same@proxy:3128");

    assertThat(load.toString()).contains("proxy=http://proxy:3128");
    assertThat(load.texts()).containsEntry("proxy", "http://ann:s3same@proxy:3128");
  }

  @Test
  void password_inPlaceOfItsPlace_isRefusedAndNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(LoadStagesTest.Visitor.class).certPassword("s3same"))
        .withMessageStartingWith("say where the password is, and not which one: env:NAME")
        .withMessageNotContaining("s3same");
    assertThat(TlsOptions.CERT_PASSWORD.shown("s3same")).isEqualTo("***");
  }
}
