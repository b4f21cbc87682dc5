package io.katydid.api;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What Katydid itself has for one virtual user.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface UserContext {

  /** The base address of the target: that of the run, or else of {@link User}; or empty. */
  String host();

  /** The HTTP client of this user. */
  Http http();

  /** This user. */
  VirtualUser virtualUser();

  /** Measures what is not one request, and the requests of other clients. */
  Measure measure();

  /** The longest duration of a whole request: that of {@link User#timeout}. */
  Duration timeout();

  /**
   * Says where a client connects to that is not Katydid's own, before it does: to this machine, to
   * a private network, or to a host that the run allows by the option {@code allowHost}. A mistyped
   * host is not attacked. From any thread.
   *
   * @param host its name, or its address
   * @param address of that name
   * @throws IllegalStateException if the run may not connect there; the run then ends, and does not
   *     pass
   */
  void requireAllowed(String host, InetAddress address);

  /** What is set for connections, for a client that makes them itself and can honour it. */
  ClientConnections connections();

  /**
   * Says that a client is used that makes its connections itself, and without what the run or the
   * user class sets for them: a proxy, addresses, or TLS. What of that is set is remarked on.
   *
   * @param client its name in the report
   */
  void connectsItself(String client);
}
