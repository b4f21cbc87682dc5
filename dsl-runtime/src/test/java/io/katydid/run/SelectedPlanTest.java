package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.TagSelection;
import io.katydid.api.plan.UserPlan;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectedPlanTest {

  static Stream<Method> methods() {
    return Arrays.stream(UserPlan.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  /** A default that is not passed on would be another user class. */
  @ParameterizedTest
  @MethodSource("methods")
  void method_ofAPlan_isPassedOn(Method method) throws NoSuchMethodException {
    assertThat(
            SelectedPlan.class
                .getMethod(method.getName(), method.getParameterTypes())
                .getDeclaringClass())
        .isEqualTo(SelectedPlan.class);
  }

  /** Files are beside the user class, whatever its plan is wrapped in. */
  @Test
  void besideFeeds_ofAPlanInAnother_isThatOfThePlan() {
    UserPlan<?> plan = new RehearsedPlan();
    TagSelection all = new TagSelection(List.of(), List.of());
    UserPlan<?> selected = SelectedPlan.of(plan, all);

    assertThat(selected.besideFeeds()).isEqualTo(RehearsedPlan.class);
    assertThat(OncePlan.of(List.of("Reader"), List.of(selected), line -> {}).getFirst())
        .extracting(UserPlan::besideFeeds)
        .isEqualTo(RehearsedPlan.class);
  }
}
