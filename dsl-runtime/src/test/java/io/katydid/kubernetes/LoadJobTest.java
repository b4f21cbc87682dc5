package io.katydid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.report.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it writes was validated by {@code docs/scale/validate-kubernetes.sh}. */
class LoadJobTest {

  private static final Path FOLDER = Path.of("src/test/resources/io/katydid/kubernetes");

  private static final List<Argument> RUN =
      List.of(
          Argument.of("com.example.Shopper"),
          Argument.of("--title=Checkout: \"nightly\" #7"),
          Argument.of("--host=http://shop.shop.svc:8080"),
          Argument.of("--workers=4"),
          Argument.of("--listen=0.0.0.0:7300"),
          Argument.of("--worker-wait=10m"),
          new Argument("--proxy=", "KATYDID_PROXY"),
          Argument.of("--slo=GET /prices$(x): p99 < 50ms"));

  private static final Map<String, String> SECRETS =
      Map.of(
          "KATYDID_TOKEN",
          "0123456789abcdef",
          "KATYDID_PROXY",
          "http://user:pass@proxy.example:3128");

  private static LoadJob job(String name, String namespace, int workers, String image) {
    return new LoadJob(
        name,
        namespace,
        image,
        workers,
        "10m",
        false,
        new Resources("2", "2Gi"),
        new Resources("500m", "512Mi"),
        "",
        RUN,
        SECRETS);
  }

  @Test
  void text_ofALoad_isAsApproved() throws IOException {
    Golden.assertApproved(
        FOLDER.resolve("load.yaml"), job("shopper", "", 4, "registry.example/load:1").text());
  }

  @Test
  void text_thatOutlivesWorkersWithFiles_isAsApproved() throws IOException {
    LoadJob job =
        new LoadJob(
            "shopper",
            "load",
            "registry.example/load:1",
            4,
            "1h",
            true,
            new Resources("0.5", "1G"),
            new Resources("1", "1073741824"),
            "results",
            RUN,
            SECRETS);

    Golden.assertApproved(FOLDER.resolve("load-with-files.yaml"), job.text());
  }

  @Test
  void arguments_withSecrets_haveThemInTheSecretAlone() {
    String text = job("shopper", "", 1, "load").text();

    assertThat(text.split("pass@", -1)).hasSize(2);
    assertThat(text.substring(text.indexOf("kind: Service"))).doesNotContain("pass@", "0123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shopper", "shop_per", "-shop", "shop-", "shop.er", "a b", "", "é"})
  void name_thatIsNoLabel_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job(name, "", 1, "load"))
        .withMessageStartingWith(
            "--name: \"" + name + "\" is no name in a cluster: write up to 46 lower-case letters");
  }

  @Test
  void name_thatIsTooLong_isRefused() {
    assertThat(job("a".repeat(46), "", 1, "load").text()).contains("a".repeat(46) + "-workers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job("a".repeat(47), "", 1, "load"))
        .withMessageContaining("up to 46");
  }

  @Test
  void name_thatBeginsWithADigit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job("4shop", "", 1, "load"))
        .withMessage(
            "--name: \"4shop\" must begin with a letter, as the name of a service does, such as"
                + " load-4shop");
  }

  @Test
  void namespace_thatIsNoLabel_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job("shopper", "My Load", 1, "load"))
        .withMessageStartingWith(
            "--namespace: \"My Load\" is no name in a cluster: write up to 63");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb"})
  void image_thatIsNone_isRefused(String image) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job("shopper", "", 1, image))
        .withMessageEndingWith("is no name of an image, such as registry.example/load:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"134217728", "135M", "131072Ki", "128Mi", "1Gi", "1T"})
  void resources_enoughForAJvm_areTaken(String memory) {
    assertThat(new Resources("1", memory).memory()).isEqualTo(memory);
  }

  @ParameterizedTest
  @CsvSource({
    "2 cores, 1Gi, 'write it as 2, 0.5 or 500m'",
    "0, 1Gi, 'write it as 2, 0.5 or 500m'",
    "-1, 1Gi, 'write it as 2, 0.5 or 500m'",
    "2, 1GB, 'write it as 2Gi or 512Mi'",
    "2, 0, 'write it as 2Gi or 512Mi'",
    "2, '', 'write it as 2Gi or 512Mi'",
    "2, 134217727, 'give it 128Mi at least'",
    "2, 134M, 'give it 128Mi at least'",
    "2, 131071Ki, 'give it 128Mi at least'"
  })
  void resources_thatAreNoQuantity_areRefused(String cpu, String memory, String hint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Resources(cpu, memory))
        .withMessageEndingWith(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "Shopper, shopper",
    "FastApiUser, fast-api-user",
    "L01_HelloLoad, l01-hello-load",
    "_User$, user",
  })
  void name_ofAClass_isALabel(String simpleName, String name) {
    assertThat(ResourceName.ofClass(simpleName)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.2",
        "https://[::1]:8443/x",
        "http://LocalHost"
      })
  void target_thatIsThePodItself_isRefused(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.requireElsewhere("Shopper", host))
        .withMessageStartingWith(
            "the host of Shopper is this machine, which in a cluster is the pod");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://shop:8080", "http://10.0.0.1"})
  void target_thatIsElsewhere_isTaken(String host) {
    Target.requireElsewhere("Shopper", host);
  }
}
