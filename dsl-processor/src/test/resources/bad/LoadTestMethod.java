package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

@LoadTest(Shopper.class)
@Slo("p99 < 1s")
@interface Smoke {}

abstract class Methods {

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD044 at: isPrivate
  private void isPrivate() {}

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD044 at: isStatic
  static void isStatic() {}

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD044 at: isAbstract
  abstract void isAbstract();

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD044 at: isGeneric
  <T> void isGeneric() {}

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD044 at: returns
  String returns() {
    return "";
  }
}

class MetaAnnotated {

  @Smoke
  void fine() {}

  @Smoke
  // KD044 at: isPrivate
  private void isPrivate() {}
}
