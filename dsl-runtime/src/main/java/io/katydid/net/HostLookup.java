package io.katydid.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host name. Thread-safe. */
@FunctionalInterface
public interface HostLookup {

  /**
   * The addresses of this name, in the order of preference. May wait for a name server.
   *
   * @throws UnknownHostException if there are none
   */
  InetAddress[] of(String name) throws UnknownHostException;
}
