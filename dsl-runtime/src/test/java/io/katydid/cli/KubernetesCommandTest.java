package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TlsOptions;
import io.katydid.cli.shop.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesCommandTest {

  private static final LoadSpec LOAD = LoadSpec.of(List.of(Visitor.class));

  private final Shell shell = new Shell();

  private int kubernetes(String... options) {
    return shell.katydid(
        Stream.concat(
                Stream.of(
                    "kubernetes", Visitor.class.getName(), "--image", "registry.example/load:1"),
                Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void kubernetes_ofALoad_printsFourObjects() {
    int code = kubernetes("--workers", "3", "-u", "9", "-H", "http://shop:8080");

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out().lines().filter(line -> line.startsWith("kind: ")))
        .containsExactly("kind: Secret", "kind: Service", "kind: Job", "kind: Job");
    assertThat(shell.out())
        .contains("completions: 3", "name: visitor-controller", "--join=visitor:7300")
        .contains("JDK_JAVA_OPTIONS: \"-XX:MaxRAMPercentage=70\"\n", "LANG: C.UTF-8\n")
        .containsPattern("KATYDID_TOKEN: \"?[0-9a-f]{40}");
  }

  @Test
  void kubernetes_twice_hasAnotherSecret() {
    kubernetes();
    String first = shell.out();
    shell.clear();
    kubernetes();

    assertThat(shell.out()).isNotEqualTo(first);
  }

  @Test
  void kubernetes_optionsOfTheRun_areArgumentsOfTheController() {
    kubernetes(
        "-u",
        "1000",
        "-t",
        "5m",
        "--strict",
        "--web=8089",
        "--allow-host",
        "a.example,b.example",
        "--slo",
        "POST /token: p99 < 50ms",
        "--slo",
        "failures < 1%");

    assertThat(shell.out())
        .containsSubsequence(
            "- run\n",
            "- " + Visitor.class.getName() + "\n",
            "\"--users=1000\"",
            "\"--run-time=5m\"",
            "\"--listen=0.0.0.0:7300\"",
            "\"--worker-wait=10m\"",
            "\"--strict\"",
            "\"--allow-host=a.example, b.example\"",
            "\"--web=8089\"",
            "\"--slo=POST /token: p99 < 50ms\"",
            "\"--slo=failures < 1%\"");
  }

  @Test
  void kubernetes_optionWithAPassword_isInTheSecretAlone() {
    kubernetes("--proxy", "http://user:hunter2@proxy.example:3128");

    assertThat(shell.out())
        .containsOnlyOnce("hunter2")
        .contains("  KATYDID_PROXY: \"http://user:hunter2@proxy.example:3128\"\n")
        .contains("\"--proxy=$(KATYDID_PROXY)\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--json r.json, '--json: the file would be gone with its pod: give the name of a persistent'",
    "--json r.json --reports claim, '--json: the volume is mounted as /reports, and nothing else"
        + " can be written to: write --json=/reports/r.json'",
    "--json /data/r.json --reports claim, '--json: the volume is mounted as /reports, and nothing"
        + " else can be written to: write --json=/reports/r.json'",
    "--json /reports/../data/r.json --reports claim, '--json: the volume is mounted as /reports'",
    "--web, '--web: nobody outside of the pod knows which port is free there: give one, as in"
        + " --web=8089'",
    "--web 0, '--web: nobody outside of the pod knows which port is free there'",
    "--memory 1M, 'a JVM does not start in 1M of memory: give it 128Mi at least'",
    "--controller-memory 127Mi, 'a JVM does not start in 127Mi of memory: give it 128Mi at least'",
    "--jtl a.jtl --reports claim, '--jtl: each worker writes samples of its own, and its files"
        + " are'",
    "--host http://localhost:80, 'the host of --host is this machine, which in a cluster is the"
        + " pod'",
    "--listen 7300, '--listen: workers of a cluster join at a service, and prove themselves by"
        + " the'",
    "--worker-cert a.pem, '--worker-cert: workers of a cluster join at a service'",
    "--name My, '--name: \"My\" is no name in a cluster'",
    "--cpu many, '\"many\" is no number of cores: write it as 2, 0.5 or 500m'",
    "--env NO_SUCH_VARIABLE_HERE, 'the variable NO_SUCH_VARIABLE_HERE is not set here'",
    "--env A=b, '--env: \"A=b\" is no name of a variable: write the name alone'",
    "--workers 0, 'workers must be at least 1, not 0'",
    "--max-users 3, 'maxUsers goes with an arrivalRate'",
  })
  void kubernetes_impossible_is2WithTheReason(String options, String message) {
    assertThat(kubernetes(options.split(" "))).isEqualTo(2);
    assertThat(shell.errOnOneLine()).startsWith(message);
    assertThat(shell.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fail, backoffLimit",
    "continue, backoffLimitPerIndex",
    "redistribute, backoffLimitPerIndex"
  })
  void kubernetes_onWorkerLoss_saysWhetherTheOthersAreEnded(String loss, String limit) {
    kubernetes("-u", "9", "--workers", "3", "--on-worker-loss", loss);

    String workers = shell.out().substring(shell.out().lastIndexOf("kind: Job"));
    assertThat(workers).contains("  " + limit + ": 0\n");
    assertThat(shell.out()).contains("\"--on-worker-loss=" + loss + "\"");
  }

  @Test
  void kubernetes_workerWait_isThatOfBothSides() {
    kubernetes("--worker-wait", "1h");

    assertThat(shell.out()).contains("\"--worker-wait=1h\"", "\"--wait=1h\"");
  }

  @Test
  void kubernetes_objectiveThatCannotBeDecided_isRefused() {
    int code =
        shell.katydid(
            "kubernetes",
            "io.katydid.LoadStagesTest.Visitor",
            "--image",
            "load",
            "-H",
            "http://shop",
            "--stage",
            "20/s for 10s",
            "--slo",
            "p99 < 1s");

    assertThat(code).isEqualTo(2);
    assertThat(shell.errOnOneLine()).startsWith("\"p99 < 1s\" cannot be decided");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void kubernetes_ofASourceFile_isRefused() {
    assertThat(shell.katydid("kubernetes", "Shopper.java", "--image", "load")).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith("Shopper.java is a source file of this machine: compile it, and name the user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--run-file", "--record"})
  void kubernetes_withAVolume_writesFiles(String option) {
    assertThat(kubernetes("--reports", "results", option, "/reports/x")).isZero();
    assertThat(shell.out())
        .containsOnlyOnce("mountPath: /reports")
        .contains("claimName: results", "\"" + option + "=/reports/x\"");
  }

  @Test
  void kubernetes_withoutAnImage_isAUsageError() {
    assertThat(shell.katydid("kubernetes", Visitor.class.getName())).isEqualTo(2);
    assertThat(shell.err()).contains("--image", "Try: katydid kubernetes --help");
  }

  @Test
  void variables_thatPasswordsAreIn_areTakenAlong() {
    LoadSpec load =
        LOAD.with(TlsOptions.CA_PASSWORD, "env:CA").with(TlsOptions.CERT_PASSWORD, "file:x");

    assertThat(
            new PodVariables(Map.of("CA", "1", "KEY", "2", "C", "3")::get).of(List.of("KEY"), load))
        .isEqualTo(Map.of("CA", "1", "KEY", "2"));
  }

  @Test
  void variable_thatIsNotSet_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PodVariables(name -> null).of(List.of("KEY"), LOAD))
        .withMessageStartingWith("the variable KEY is not set here");
  }
}
