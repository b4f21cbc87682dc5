package io.katydid.api.load;

/**
 * Where this machine listens.
 *
 * @param host the name or address of one of its network interfaces, or {@code 0.0.0.0} for all; an
 *     address of IPv6 without brackets
 * @param port from 1 to 65535, or 0 for one that is free
 */
public record ListenAddress(String host, int port) {

  /** This machine alone. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads an address: {@code 0.0.0.0:7300}, {@code [::]:7300}, or of this machine alone, {@code
   * 7300} or {@code :7300}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ListenAddress parse(String text) {
    String address = text.strip();
    int colon = address.lastIndexOf(':');
    String host = colon < 1 ? LOOPBACK : address.substring(0, colon);
    boolean isBracketed = host.startsWith("[") && host.endsWith("]");
    String bare = isBracketed ? host.substring(1, host.length() - 1) : host;
    if (bare.isBlank() || bare.contains("/") || (bare.contains(":") && !isBracketed)) {
      throw wrong(text);
    }
    return new ListenAddress(bare, port(address.substring(colon + 1), text));
  }

  private static int port(String port, String text) {
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\"%s\" is no address to listen at: write 7300 for this machine alone, or 0.0.0.0:7300 or [::]:7300 for others as well"
            .formatted(text));
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
