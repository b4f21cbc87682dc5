package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reports which tests run: a load test only alone. */
final class Presence {

  private static final Set<Object> LOADS = ConcurrentHashMap.newKeySet();
  private static final Set<Object> OTHERS = ConcurrentHashMap.newKeySet();

  private Presence() {}

  static void enter(Object test, boolean isLoad) {
    (isLoad ? LOADS : OTHERS).add(test);
    assertThat(LOADS).hasSizeLessThan(2);
    assertThat(LOADS.isEmpty() || OTHERS.isEmpty()).as("a load test runs alone").isTrue();
  }

  static void leave(Object test) {
    LOADS.remove(test);
    OTHERS.remove(test);
  }
}
