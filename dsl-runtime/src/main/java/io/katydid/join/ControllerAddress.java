package io.katydid.join;

import java.net.InetSocketAddress;

/**
 * Where a controller is, as a worker was told.
 *
 * @param host its name or address, an address of IPv6 without brackets
 */
public record ControllerAddress(String host, int port) {

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none; the message says what to write
   */
  public static ControllerAddress parse(String text) {
    String address = text.strip();
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "" : address.substring(0, colon);
    boolean isBracketed = host.startsWith("[") && host.endsWith("]");
    String bare = isBracketed ? host.substring(1, host.length() - 1) : host;
    if (bare.isEmpty() || (bare.contains(":") && !isBracketed) || bare.contains("/")) {
      throw wrong(text);
    }
    return new ControllerAddress(bare, port(address.substring(colon + 1), text));
  }

  private static int port(String port, String text) {
    try {
      int number = Integer.parseInt(port);
      if (number > 0 && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\"%s\" is not where a controller can be: write its host and port as load.example:7300 or [2001:db8::1]:7300"
            .formatted(text));
  }

  /** Looked up now. */
  InetSocketAddress resolved() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
