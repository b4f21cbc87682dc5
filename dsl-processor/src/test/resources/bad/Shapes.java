package app;

import io.katydid.api.Http;
import io.katydid.api.LoadShape;
import io.katydid.api.RunListener;
import io.katydid.api.Slo;
import io.katydid.api.Steps;
import io.katydid.api.Target;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Compare;
import io.katydid.junit.LoadTest;
import java.time.Duration;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

final class Shapes {

  abstract static class Unfinished implements LoadShape {}

  static class OfSomething extends Steps {

    OfSomething(int users) {
      super(Target.users(users), "1m", 3);
    }
  }

  class Inner implements LoadShape {

    @Override
    public Target at(Duration elapsed) {
      return Target.users(1);
    }
  }

  // KD091 at: Unfinished.class
  @LoadTest(value = Shopper.class, shape = Unfinished.class)
  @Slo("p95 < 100ms")
  void isAbstract() {}

  // KD091 at: OfSomething.class
  @LoadTest(value = Shopper.class, shape = OfSomething.class)
  @Slo("p95 < 100ms")
  void hasParameters() {}

  // KD091 at: Inner.class
  @LoadTest(value = Shopper.class, shape = Inner.class)
  @Slo("p95 < 100ms")
  void isInner() {}

  class Listening implements RunListener {}

  // KD091 at: Listening.class
  @LoadTest(value = Shopper.class, listeners = {Journal.class, Listening.class})
  @Slo("p95 < 100ms")
  void hasAListenerThatIsInner() {}

  // KD091 at: RunListener.class
  @LoadTest(value = Shopper.class, listeners = RunListener.class)
  @Slo("p95 < 100ms")
  void hasAnInterfaceAsListener() {}

  static class Journal implements RunListener {}

  // KD056 at: 10
  @LoadTest(value = Shopper.class, shape = Steps.class, users = 10)
  @Slo("p95 < 100ms")
  void withUsers() {}

  // KD091 at: Unfinished.class
  @Compare(value = Shopper.class, a = "http://a", b = "http://b", shape = Unfinished.class)
  void isCompared() {}

  // KD084 at: LoadShape.class
  @LoadTest(value = Shopper.class, shape = LoadShape.class, users = 2)
  @Slo("p95 < 100ms")
  void hasTheInterfaceAsShape() {}
}
