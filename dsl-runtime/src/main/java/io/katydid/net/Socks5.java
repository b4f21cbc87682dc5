package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.api.load.AddressText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection through a proxy of SOCKS5 (RFC 1928), with a user and password (RFC 1929). */
final class Socks5 {

  private static final int VERSION = 5;
  private static final int NO_CREDENTIALS = 0;
  private static final int CREDENTIALS = 2;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;
  private static final int LONGEST = 255;

  private final ProxyAddress proxy;
  private final ProxyStream stream;

  private Socks5(ProxyAddress proxy, ProxyStream stream) {
    this.proxy = proxy;
    this.stream = stream;
  }

  /**
   * Has the proxy connect to a target.
   *
   * @param address that of the target; null: the proxy looks the name up
   */
  static void open(
      ProxyAddress proxy, String host, @Nullable InetAddress address, int port, ProxyStream stream)
      throws IOException, Failure {
    Socks5 socks = new Socks5(proxy, stream);
    socks.greet();
    socks.connect(target(host, address), port);
  }

  private void greet() throws IOException, Failure {
    stream.write(
        proxy.hasUser()
            ? new byte[] {VERSION, 2, NO_CREDENTIALS, CREDENTIALS}
            : new byte[] {VERSION, 1, NO_CREDENTIALS});
    byte[] chosen = stream.read(2);
    if (chosen[0] != VERSION) {
      throw ProxyDiagnosis.ofGarbage(proxy.toString(), "SOCKS5");
    }
    if (chosen[1] == CREDENTIALS && proxy.hasUser()) {
      identify();
    } else if (chosen[1] != NO_CREDENTIALS) {
      throw ProxyDiagnosis.ofCredentials(proxy.toString(), proxy.hasUser());
    }
  }

  private void identify() throws IOException, Failure {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(1);
    append(message, proxy.user());
    append(message, proxy.password());
    stream.write(message.toByteArray());
    if (stream.read(2)[1] != 0) {
      throw ProxyDiagnosis.ofCredentials(proxy.toString(), true);
    }
  }

  /** A URL may have an address in place of a name, which no proxy looks up. */
  private static byte[] target(String host, @Nullable InetAddress known) throws Failure {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    InetAddress address = known == null && AddressText.isIp(host) ? AddressText.ip(host) : known;
    if (address == null) {
      target.write(NAME);
      append(target, host);
    } else {
      target.write(address instanceof Inet4Address ? IPV4 : IPV6);
      target.writeBytes(address.getAddress());
    }
    return target.toByteArray();
  }

  private void connect(byte[] target, int port) throws IOException, Failure {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(new byte[] {VERSION, CONNECT, 0});
    message.writeBytes(target);
    message.write(port >> 8);
    message.write(port);
    stream.write(message.toByteArray());
    byte[] answer = stream.read(4);
    if (answer[0] != VERSION) {
      throw ProxyDiagnosis.ofGarbage(proxy.toString(), "SOCKS5");
    }
    if (answer[1] != 0) {
      throw ProxyDiagnosis.ofSocks(proxy.toString(), answer[1] & 0xFF);
    }
    skipAddress(answer[3]);
  }

  /** Where the proxy connected from, and its port. */
  private void skipAddress(int type) throws IOException, Failure {
    int length =
        switch (type) {
          case IPV4 -> 4;
          case IPV6 -> 16;
          case NAME -> stream.read(1)[0] & 0xFF;
          default -> throw ProxyDiagnosis.ofGarbage(proxy.toString(), "SOCKS5");
        };
    stream.read(length + 2);
  }

  private static void append(ByteArrayOutputStream message, String text) throws Failure {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw ProxyDiagnosis.failure("SOCKS5 takes no name or password of more than 255 bytes");
    }
    message.write(bytes.length);
    message.writeBytes(bytes);
  }
}
