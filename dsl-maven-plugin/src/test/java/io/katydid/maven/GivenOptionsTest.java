package io.katydid.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class GivenOptionsTest {

  private static Properties properties(String... namesAndValues) {
    Properties properties = new Properties();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return properties;
  }

  @Test
  void arguments_givenTwice_areOfTheCommandLineThenOfTheConfiguration() {
    GivenOptions given =
        new GivenOptions(
            properties("katydid.users", "1", "katydid.runTime", "1s", "katydid.seed", "1"),
            Map.of("users", "2", "runTime", "2s"),
            properties("katydid.users", "3"));

    assertThat(given.arguments())
        .containsExactly("-Dkatydid.runTime=2s", "-Dkatydid.seed=1", "-Dkatydid.users=3");
  }

  /** The version of Katydid is a property of most projects that have it. */
  @Test
  void arguments_propertiesOfOthers_areLeftAlone() {
    GivenOptions given =
        new GivenOptions(
            properties("katydid.version", "1.0", "shop.users", "5", "katydid.", "6"),
            Map.of(),
            properties("katydid.skip", "false", "katydid.userClasses", "Reader"));

    assertThat(given.arguments()).isEmpty();
  }

  /** The command refuses it, and knows what it is to be. */
  @Test
  void arguments_misspelt_arePassedOn() {
    assertThat(new GivenOptions(properties(), Map.of("user", "5"), properties()).arguments())
        .containsExactly("-Dkatydid.user=5");
  }

  /** What Maven reads from {@code <users/>}. */
  @Test
  void arguments_emptyElement_areEmpty() {
    Map<String, String> configured = new HashMap<>();
    configured.put("users", null);

    assertThat(new GivenOptions(properties(), configured, properties()).arguments())
        .containsExactly("-Dkatydid.users=");
  }

  @Test
  void standard_givenElsewhere_isNotTaken() {
    GivenOptions given = new GivenOptions(properties(), Map.of("html", "mine"), properties());
    given.standard("html", "report.html");
    given.standard("json", "report.json");

    assertThat(given.arguments())
        .containsExactly("-Dkatydid.html=mine", "-Dkatydid.json=report.json");
  }
}
