package io.katydid.report;

import java.util.List;
import java.util.Map;

/**
 * How requests got to their targets.
 *
 * @param connections which of them shared a connection, such as {@code per user}
 * @param addresses for names, where connections went in place of the answer of a name server
 * @param sourceAddresses where they came from; empty for what the system chose
 * @param insecure whether any certificate of a server was taken, unverified
 */
public record Route(
    String connections,
    Map<String, List<String>> addresses,
    List<String> sourceAddresses,
    boolean insecure) {

  /** What is said of a run whose certificates were not verified; empty if they were. */
  public String warning() {
    return insecure
        ? "certificates of servers were not verified (insecure): whoever answered was taken for the"
            + " target"
        : "";
  }
}
