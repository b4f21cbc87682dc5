package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmArgumentsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "16, 15"})
  void carriers_ofCores_leaveOneFree(int cores, int carriers) {
    assertThat(JvmArguments.carriers(cores)).isEqualTo(carriers);
    assertThat(JvmArguments.of(cores, false, "", List.of()))
        .contains("-Djdk.virtualThreadScheduler.parallelism=" + carriers);
  }

  @Test
  void pollers_oneCarrier_areOne() {
    assertThat(JvmArguments.of(2, false, "", List.of())).contains("-Djdk.readPollers=1");
    assertThat(JvmArguments.of(8, false, "", List.of())).doesNotContain("-Djdk.readPollers=1");
  }

  @Test
  void assertions_obeyed_onlyWhereAsked() {
    assertThat(JvmArguments.of(2, true, "", List.of())).contains("-ea");
    assertThat(JvmArguments.of(2, false, "", List.of())).doesNotContain("-ea");
  }

  @ParameterizedTest
  @CsvSource({
    "always [madvise] never, true",
    "[always] madvise never, false",
    "always madvise [never], false",
    "'', false"
  })
  void hugePages_kernelGivesThemOnRequest_areRequested(String setting, boolean requested) {
    assertThat(
            JvmArguments.of(2, false, setting, List.of()).contains("-XX:+UseTransparentHugePages"))
        .isEqualTo(requested);
  }

  @Test
  void compiledApart_methods_existAndAreNamedToTheJvm() {
    assertThat(JvmArguments.COMPILED_APART)
        .allSatisfy(method -> {
          String[] classAndName = method.split("::", -1);
          assertThat(Class.forName(classAndName[0]).getDeclaredMethods())
              .extracting(Method::getName)
              .contains(classAndName[1]);
          assertThat(JvmArguments.of(2, false, "", List.of()))
              .contains("-XX:CompileCommand=dontinline," + method);
        });
  }

  @Test
  void nativeCode_ofLibraries_isAllowedWhereTheJvmWouldWarnOfIt() {
    assertThat(
            JvmArguments.of(2, false, "", List.of()).contains("--enable-native-access=ALL-UNNAMED"))
        .isEqualTo(Runtime.version().feature() >= 24);
  }

  @Test
  void more_given_comeLast() {
    assertThat(JvmArguments.of(2, true, "", List.of("-Xmx1g"))).endsWith("-Xmx1g");
  }
}
