package io.katydid.benchmarks;

import java.util.List;

/**
 * Which cores are whose.
 *
 * @param client those of the load generator, as many as it has carriers
 * @param server those of the server
 */
record Layout(List<Integer> client, List<Integer> server) {

  /**
   * The first cores for the client, and of the others two for each of those, so that the server is
   * not what limits. Where no core is left, the server shares those of the client.
   *
   * @param cores all there are, at least as many as carriers
   */
  static Layout of(int carriers, List<Integer> cores) {
    List<Integer> client = cores.subList(0, carriers);
    List<Integer> others = cores.subList(carriers, cores.size());
    if (others.isEmpty()) {
      return new Layout(client, client);
    }
    return new Layout(client, others.subList(0, Math.min(2 * carriers, others.size())));
  }

  int carriers() {
    return client.size();
  }

  /** Whether the server runs on the client's cores. */
  boolean isShared() {
    return client.equals(server);
  }
}
