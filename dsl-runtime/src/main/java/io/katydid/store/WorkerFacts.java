package io.katydid.store;

/**
 * What a worker reports of its JVM before the run begins. Immutable.
 *
 * @param host the name of its machine, or empty if that is not known
 * @param pid the number of its process there
 * @param jdk the version of its Java, such as {@code 25.0.1+8}
 * @param cores how many processors it may use
 * @param version of Katydid
 */
public record WorkerFacts(String host, long pid, String jdk, int cores, String version) {

  /** Writes it as fields of a frame. */
  public static void write(PayloadWriter out, WorkerFacts facts) {
    out.text(facts.host);
    out.number(facts.pid);
    out.text(facts.jdk);
    out.number(facts.cores);
    out.text(facts.version);
  }

  /** Reads them. */
  public static WorkerFacts read(PayloadReader in) {
    return new WorkerFacts(in.text(), in.number(), in.text(), in.integer(), in.text());
  }
}
