package io.katydid.benchmarks;

import java.nio.file.Path;

/**
 * What one client is to do in one round.
 *
 * @param request the request to make, over and over
 * @param users how many connections make it at the same time
 * @param seconds for how long
 * @param server what answers
 * @param directory where the client may write
 */
record Load(Case request, int users, int seconds, Server server, Path directory) {

  /** The base address. */
  String host() {
    return server.host(request);
  }

  String url() {
    return host() + request.path();
  }
}
