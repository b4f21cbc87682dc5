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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @MakesRequests(
      value = {"GET /prices", "GET /"},
      streams = {"GET /prices"},
      measures = {"checkout"})
  private static final class Listener extends Plan {}

  private static List<String> ofStreams(String request, UserPlan<?>... plans) {
    return new UnseenObjectives(List.of(plans))
        .warnings(
            List.of(
                RequestObjective.parse(request, "first event p95 < 1s"),
                RequestObjective.parse(request, "goodput >= 95%: response < 1s")));
  }

  @Test
  void warnings_ofStreamsWhereThereAreNone_sayWhatOpensThem() {
    assertThat(ofStreams("", new Shopper(), new Clerk()))
        .containsExactly(
            "\"first event p95 < 1s\" is about streams of events, which http.events(..) and"
                + " Llm.chat(..) open, and no task opens one: an objective without streams fails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "checkout"})
  void warnings_ofStreamsOnAnotherName_nameTheStreams(String request) {
    assertThat(ofStreams(request, new Shopper(), new Listener()))
        .containsExactly(
            "\"first event p95 < 1s\" is about streams of events, which http.events(..) and"
                + " Llm.chat(..) open, and "
                + request
                + " is none: an objective without streams fails; these are streams: GET /prices");
  }

  @Test
  void warnings_ofStreamsThatThereAreOrMayBe_areNone() {
    assertThat(ofStreams("", new Shopper(), new Listener())).isEmpty();
    assertThat(ofStreams("GET /prices", new Listener())).isEmpty();
    assertThat(ofStreams("", new Shopper(), new Stranger())).isEmpty();
  }

  @Test
  void warnings_ofAUserClassThatIsNotKnown_areNone() {
    assertThat(warnings(new Shopper(), new Stranger())).isEmpty();
  }
}
