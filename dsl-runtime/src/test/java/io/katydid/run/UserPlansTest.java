package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.User;
import io.katydid.text.Version;
import org.junit.jupiter.api.Test;

class UserPlansTest {

  static final class NotAUser {}

  @User
  static final class WithoutPlan {}

  @User
  static final class OfAnotherVersion {}

  @User
  static final class WithPlan {}

  @Test
  void find_generatedPlan_isFoundByItsName() {
    assertThat(UserPlans.find(WithPlan.class)).isInstanceOf(UserPlansTest_WithPlan_Plan.class);
  }

  @Test
  void find_classWithoutAnnotation_asksForIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UserPlans.find(NotAUser.class))
        .withMessage(
            NotAUser.class.getCanonicalName() + " is not a user class: annotate it with @User");
  }

  @Test
  void find_noPlan_showsHowToNameTheProcessor() {
    assertThatIllegalStateException()
        .isThrownBy(() -> UserPlans.find(WithoutPlan.class))
        .withMessageStartingWith(
            "io.katydid.run.UserPlansTest.WithoutPlan has no generated plan"
                + " (io.katydid.run.UserPlansTest_WithoutPlan_Plan): ")
        .withMessageContaining("<annotationProcessorPaths>")
        .withMessageContaining("<artifactId>katydid-dsl-processor</artifactId>")
        .withMessageContaining("<version>" + Version.current() + "</version>")
        .withMessageContaining("testAnnotationProcessor(\"io.katydid:katydid-dsl-processor:");
  }

  @Test
  void find_planOfTheContractBefore_namesWhichVersionsMustAgree() {
    assertThatIllegalStateException()
        .isThrownBy(() -> UserPlans.find(OfAnotherVersion.class))
        .withMessageStartingWith("the plan of io.katydid.run.UserPlansTest.OfAnotherVersion was")
        .withMessageContaining("use the version of katydid-dsl-runtime");
  }
}
