package io.katydid.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses of one name, in the order in which a connection tries them. Thread-safe. */
final class Addresses {

  private final List<SocketAddress> inTurn;
  private final List<SocketAddress> afterwards;
  private final AtomicInteger turns = new AtomicInteger();

  private Addresses(List<SocketAddress> inTurn, List<SocketAddress> afterwards) {
    this.inTurn = inTurn;
    this.afterwards = afterwards;
  }

  /** These, in turn. */
  static Addresses of(List<SocketAddress> addresses) {
    return new Addresses(addresses, List.of());
  }

  /**
   * What a resolver answered: addresses of the kind that it prefers, IPv6 or IPv4, in turn; of the
   * other kind only where none of them answers.
   */
  static Addresses resolved(InetAddress... answer) {
    List<SocketAddress> preferred = new ArrayList<>();
    List<SocketAddress> others = new ArrayList<>();
    for (InetAddress address : answer) {
      boolean isPreferred = address.getClass() == answer[0].getClass();
      (isPreferred ? preferred : others).add(new InetSocketAddress(address, 0));
    }
    return new Addresses(preferred, others);
  }

  /** All of them, each time starting with another; the caller sets the ports. */
  List<SocketAddress> next() {
    if (inTurn.size() == 1 && afterwards.isEmpty()) {
      return inTurn;
    }
    List<SocketAddress> next = new ArrayList<>(inTurn);
    Collections.rotate(next, -Math.floorMod(turns.getAndIncrement(), inTurn.size()));
    next.addAll(afterwards);
    return next;
  }
}
