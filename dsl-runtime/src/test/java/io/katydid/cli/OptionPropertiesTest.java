package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.WorkloadOptions;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionPropertiesTest {

  private static final String RUN_TIME = "katydid.runTime";
  private static final String USER = "io.katydid.OneRequestUser";

  private final Properties properties = new Properties();
  private final OptionProperties options = new OptionProperties(properties);
  private final Shell shell = new Shell();

  @AfterEach
  void clear() {
    System.clearProperty(RUN_TIME);
  }

  @Test
  void of_propertyWithAValue_isIt() {
    properties.setProperty("katydid.runTime", " 1m ");
    properties.setProperty("katydid.users", " ");

    assertThat(options.of(RunOptions.RUN_TIME)).contains("1m");
    assertThat(options.of(WorkloadOptions.USERS)).isEmpty();
    assertThat(options.of(TargetOptions.HOST)).isEmpty();
  }

  @Test
  void requireSpelt_nearlyAnOption_namesTheOption() {
    properties.setProperty("katydid.user", "5");

    assertThatThrownBy(options::requireSpelt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("katydid.user has no effect: write katydid.users");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"katydid.golden", "katydid.once", "katydid.enabled", "user", "katydid.users"})
  void requireSpelt_others_areLeftAlone(String name) {
    properties.setProperty(name, "5");

    assertThatCode(options::requireSpelt).doesNotThrowAnyException();
  }

  @Test
  void plan_propertyOfTheJvm_isUsedUnlessTheCommandHasIt() {
    System.setProperty(RUN_TIME, "7s");

    shell.katydid("plan", USER, "-H", "http://localhost");
    assertThat(shell.out()).contains(" for 7s");

    shell.clear();
    shell.katydid("plan", USER, "-H", "http://localhost", "-t", "8s");
    assertThat(shell.out()).contains(" for 8s");
  }

  @Test
  void plan_propertyThatCannotBeRead_isNamed() {
    System.setProperty(RUN_TIME, "odd");

    assertThat(shell.katydid("plan", USER)).isEqualTo(2);
    assertThat(shell.err()).startsWith("katydid.runTime=odd: ");
  }
}
