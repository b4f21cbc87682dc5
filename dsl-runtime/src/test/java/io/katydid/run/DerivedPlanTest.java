package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.plan.UserPlan;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivedPlanTest {

  static Stream<Method> methods() {
    return Arrays.stream(UserPlan.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  /** A default that is not passed on would be another user class. */
  @ParameterizedTest
  @MethodSource("methods")
  void method_ofAPlan_isPassedOn(Method method) throws NoSuchMethodException {
    assertThat(
            DerivedPlan.class
                .getMethod(method.getName(), method.getParameterTypes())
                .getDeclaringClass())
        .isEqualTo(DerivedPlan.class);
  }
}
