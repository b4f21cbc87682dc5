package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provider says is as true where each task is run once. */
class ShownProviderTest {

  private static final class OfTexts implements ResourceProvider<String> {

    @Override
    public String open(UserContext user) {
      return "";
    }

    @Override
    public boolean isRequestFailure(Throwable error) {
      return error instanceof IllegalStateException;
    }
  }

  @Test
  void requestFailure_isAskedOfTheProvider() {
    OncePlan<?> plan =
        OncePlan.of(List.of("User"), List.of(ScriptedPlan.of(scope -> {})), line -> {}).getFirst();
    ShownProvider<String> shown = new ShownProvider<>(new OfTexts(), plan);
    assertThat(shown.isRequestFailure(new IllegalStateException())).isTrue();
    assertThat(shown.isRequestFailure(new IllegalArgumentException())).isFalse();
  }
}
