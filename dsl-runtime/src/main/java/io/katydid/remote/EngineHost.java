package io.katydid.remote;

/** The JVM in which a remote engine runs, as far as JVMs differ by how they were started. */
public interface EngineHost {

  /**
   * The user class of this binary name.
   *
   * @throws IllegalStateException if it is {@linkplain #missing missing}
   */
  default Class<?> userClass(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(missing(name), e);
    }
  }

  /** What it means that there is no class of this name here: where it is looked for; what to do. */
  String missing(String name);

  /** What it means that user classes cannot be loaded here, and what to do. */
  String unloadable(LinkageError e);

  /**
   * Ends the JVM: the commands have ended before the run, and nobody knows of its load.
   *
   * @param cause why they cannot be read any more, or empty if they just ended
   */
  void orphaned(String cause);

  /**
   * Ends the JVM: the run does not begin, for a reason that is not of this engine.
   *
   * @param reason what the controller says
   */
  void dismissed(String reason);
}
