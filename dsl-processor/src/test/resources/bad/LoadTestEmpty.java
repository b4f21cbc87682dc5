package app;

import io.katydid.api.Slo;
import io.katydid.junit.LoadTest;

class Test {

  // KD032 at: @LoadTest
  @LoadTest({})
  @Slo("p99 < 1s")
  void test() {}
}
