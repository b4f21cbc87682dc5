package io.katydid.report;

import java.util.Locale;

/** Where the JVMs of a run were that made its load. */
public enum EngineKind {
  /** It was the JVM that called for the load, and may have done other things. */
  EMBEDDED,
  /** They were started by it, on its machine, and did nothing else. */
  FORKED,
  /** They were workers that joined it, mostly from other machines. */
  JOINED;

  /** Its name in reports for programs, and in the circumstances of a run. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
