package io.katydid.benchmarks;

import java.io.IOException;
import java.util.List;

/** On which cores the server and its clients run. */
enum Placement {
  /** Where the system puts them. */
  FREE,

  /** The server on the last core, and clients on the others. */
  APART,

  /** All on the last core. */
  SHARED;

  /** Whether it can be had on these cores. */
  boolean isPossible(List<Integer> cores) {
    return this != APART || cores.size() > 1;
  }

  /** Those of the server, of these. */
  List<Integer> server(List<Integer> cores) {
    return this == FREE ? cores : cores.subList(cores.size() - 1, cores.size());
  }

  /** Those of a client, of these. */
  List<Integer> client(List<Integer> cores) {
    return this == APART ? cores.subList(0, cores.size() - 1) : server(cores);
  }

  /** This client, on its cores. */
  Client place(Client client, List<Integer> cores) {
    return this == FREE ? client : new Pinned(client, client(cores));
  }

  /** Starts nginx with one worker, on its cores. */
  Nginx start(Workspace workspace, List<Integer> cores) throws IOException, InterruptedException {
    return this == FREE ? Nginx.start(workspace) : Nginx.start(workspace, server(cores));
  }
}
