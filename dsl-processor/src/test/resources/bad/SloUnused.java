package app;

import io.katydid.api.Slo;

class Test {

  // KD041 at: @Slo
  @Slo("p99 < 50ms")
  void test() {}

  // KD041 at: @Slo
  @Slo("p99 < 50ms")
  // KD041 at: @Slo
  @Slo("failures < 1%")
  void several() {}
}
