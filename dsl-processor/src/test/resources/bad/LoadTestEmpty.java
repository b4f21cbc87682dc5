package app;

import io.katydid.junit.LoadTest;

class Test {

  // KD032 at: @LoadTest
  @LoadTest({})
  void test() {}
}
