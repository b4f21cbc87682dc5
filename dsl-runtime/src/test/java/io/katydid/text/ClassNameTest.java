package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneRequestUser;
import io.katydid.OneRequestUser_Plan;
import io.katydid.ScenariosTest_Clerk_Plan;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassNameTest {

  @Test
  void of_nestedClass_isAsItIsWritten() {
    assertThat(ClassName.of(Map.Entry.class)).isEqualTo("java.util.Map.Entry");
  }

  @Test
  void of_classThatNobodyCanWrite_isThatOfItsFile() {
    assertThat(ClassName.of(new Object() {}.getClass()))
        .isEqualTo("io.katydid.text.ClassNameTest$1");
  }

  @Test
  void ofUser_plan_isThatOfTheUserClass() {
    assertThat(ClassName.ofUser(ScenariosTest_Clerk_Plan.class))
        .isEqualTo("io.katydid.ScenariosTest.Clerk");
    assertThat(ClassName.ofUser(OneRequestUser_Plan.class))
        .isEqualTo(OneRequestUser.class.getCanonicalName());
  }

  @Test
  void ofUser_noPlan_isThatOfTheClass() {
    assertThat(ClassName.ofUser(Map.Entry.class)).isEqualTo("java.util.Map.Entry");
  }
}
