package io.katydid;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses by which a machine reaches itself. No name is looked up. */
final class Loopback {

  private Loopback() {}

  /** Whether one of these base addresses, which are separated by commas, is of this machine. */
  static boolean isIn(String hosts) {
    return Stream.of(hosts.split(",")).map(String::strip).anyMatch(Loopback::is);
  }

  private static boolean is(String address) {
    String name;
    try {
      name = String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.matches("127\\.\\d+\\.\\d+\\.\\d+")
        || name.equals("[::1]");
  }
}
