package io.katydid.kubernetes;

import io.katydid.net.Network;
import java.net.URI;
import java.util.Locale;

/** What pods can reach. */
public final class Target {

  private Target() {}

  /**
   * Refuses a host that is the machine itself: in a cluster, that is the pod, in which no target
   * is.
   *
   * @param of what it is the host of
   * @param host its URL, or empty for none
   * @throws IllegalArgumentException if it is one
   */
  public static void requireElsewhere(String of, String host) {
    if (!host.isEmpty() && isHere(host)) {
      throw new IllegalArgumentException(
          "the host of %s is this machine, which in a cluster is the pod that makes the load: name the target by --host, such as http://shop.default.svc:8080"
              .formatted(of));
    }
  }

  private static boolean isHere(String host) {
    String name = URI.create(host).getHost();
    return name != null
        && Network.isLoopback(name.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""));
  }
}
