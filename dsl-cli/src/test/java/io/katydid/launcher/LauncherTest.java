package io.katydid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  @ParameterizedTest
  @CsvSource({
    "1.8, false",
    "9, false",
    "17, false",
    "20, false",
    "21, true",
    "25, true",
    "100, true"
  })
  void isEnough_version_isFrom21On(String version, boolean enough) {
    assertThat(Launcher.isEnough(version)).isEqualTo(enough);
  }

  @Test
  void tooOld_java_namesWhatIsThereAndWhatIsNeeded() {
    assertThat(Launcher.tooOld("17.0.15", "/usr/lib/jvm/17"))
        .isEqualTo(
            """
            katydid needs Java 21 or newer, and this is Java 17.0.15 in /usr/lib/jvm/17.
            Start it by a newer one, as in /path/to/jdk-25/bin/java -jar katydid.jar; Temurin is at https://adoptium.net.\
            """);
  }
}
