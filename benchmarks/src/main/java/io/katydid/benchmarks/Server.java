package io.katydid.benchmarks;

import java.io.IOException;
import java.util.Optional;

/** A server under load, on the loopback interface. */
interface Server {

  /** The base address for requests of this case. */
  String host(Case request);

  /** Whether it answers this request. */
  boolean answers(Case request);

  /**
   * How many requests it has received so far from others than this program. Waits for the end of
   * those connections that their clients have closed.
   */
  long requestsOnceClosed() throws IOException, InterruptedException;

  /** By which it is known through TLS, if it speaks that. */
  Optional<Certificate> certificate();

  /** The command whose first line of output tells its version. */
  String[] versionCommand();
}
