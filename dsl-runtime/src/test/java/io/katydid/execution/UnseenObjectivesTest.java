package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.verdict.RequestObjective;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenObjectivesTest {

  private abstract static class Plan implements OneTaskPlan<Object> {

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {}
  }

  @MakesRequests(
      value = {"GET /books"},
      measures = {"checkout"})
  @MakesMetrics({"counter items"})
  private static final class Shopper extends Plan {}

  @MakesRequests({"POST /login"})
  @MakesMetrics({})
  private static final class Clerk extends Plan {}

  /** Of which the compiler did not see all. */
  private static final class Stranger extends Plan {}

  private static List<String> warnings(UserPlan<?>... plans) {
    return new UnseenObjectives(List.of(plans))
        .warnings(
            List.of(
                RequestObjective.parse("GET /book", "p95 < 1s"),
                RequestObjective.parse("GET /book", "failures < 1%"),
                RequestObjective.parse("GET /books", "p95 < 1s"),
                RequestObjective.parse("checkout", "p95 < 1s"),
                RequestObjective.parse("", "p95 < 1s"),
                RequestObjective.parse("", "errors < 1%"),
                RequestObjective.parse("", "counter items < 3"),
                RequestObjective.parse("", "gauge items < 3")));
  }

  @Test
  void warnings_ofWhatNoUserClassMakes_nameWhatIsMade() {
    assertThat(warnings(new Shopper(), new Clerk()))
        .containsExactly(
            "no task makes the request \"GET /book\" (did you mean \"GET /books\"?), and an"
                + " objective without requests fails; these are made: GET /books, POST /login,"
                + " checkout",
            "no user class has the metric \"gauge items\"; those it has: counter items");
  }

  @Test
  void warnings_ofAUserClassThatIsNotKnown_areNone() {
    assertThat(warnings(new Shopper(), new Stranger())).isEmpty();
  }
}
