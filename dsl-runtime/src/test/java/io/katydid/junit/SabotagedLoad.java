package io.katydid.junit;

import io.katydid.api.Slo;

/** A load test that fails by its objective, if its load is made. */
class SabotagedLoad {

  @LoadTest(Saboteur.class)
  @Slo("failures <= 0")
  void load() {}
}
