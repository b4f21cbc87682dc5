package io.katydid.benchmarks;

import java.util.Arrays;

/** What the threads of a JVM that makes load are for, by their names as Linux has them. */
enum ThreadRole {
  CARRIERS("carriers: users, reactors", "ForkJoinPool-.*"),
  WAKING("sockets and timers that wake them up", "MasterPoller|Read-Poller|katydid-timers"),
  C2("C2 compiler", "C2 .*"),
  C1("C1 compiler", "C1 .*"),
  COLLECTOR("garbage collector", "GC .*|G1 .*|VM Thread"),
  OTHERS("its other threads", ".*"),

  /** All threads of the JVM that has started the one which makes load. */
  COMMAND("the command's JVM", "");

  private final String title;
  private final String names;

  ThreadRole(String title, String names) {
    this.title = title;
    this.names = names;
  }

  String title() {
    return title;
  }

  /** That of a thread of the JVM that makes load. */
  static ThreadRole of(String name) {
    return Arrays.stream(values()).filter(it -> name.matches(it.names)).findFirst().orElseThrow();
  }
}
