package app;

import io.katydid.LoadResult;
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
@interface Smoke {}

@LoadTest(Shopper.class)
@Slo("p99 < 1s")
@interface Gate {}

@Slo("p99 < 1s")
@Slo("failures < 1%")
@interface Fast {}

class Test {

  @LoadTest(Shopper.class)
  // KD053 at: none
  void none() {}

  @LoadTest(Shopper.class)
  // KD053 at: takesOther
  void takesOther(String result) {}

  @Smoke
  // KD053 at: byAnnotation
  void byAnnotation() {}

  @LoadTest(Shopper.class)
  void takesResult(String other, LoadResult result) {}

  @LoadTest(Shopper.class)
  @Slo("none")
  void onPurpose() {}

  @Gate
  void gate() {}

  @Smoke
  @Fast
  void composed() {}
}
