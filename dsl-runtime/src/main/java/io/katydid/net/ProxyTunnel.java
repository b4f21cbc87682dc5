package io.katydid.net;

import io.katydid.api.ProxyAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A tunnel through a proxy of HTTP for a connection of another client that has no socket of its
 * own: what is to be sent and received on it before it leads to the target. All exceptions have a
 * meaning that {@link Failure#ofConnecting} knows. Not thread-safe.
 */
public final class ProxyTunnel {

  private final ProxyAddress proxy;
  private final List<InetSocketAddress> addresses;
  private final HttpTunnel tunnel;

  ProxyTunnel(ProxyAddress proxy, List<InetSocketAddress> addresses, HttpTunnel tunnel) {
    this.proxy = proxy;
    this.addresses = addresses;
    this.tunnel = tunnel;
  }

  /** Those of the proxy, at least one: the first one that answers is to be used. */
  public List<InetSocketAddress> addresses() {
    return addresses;
  }

  /** What the proxy is to be sent. */
  public byte[] request() {
    return tunnel.request();
  }

  /**
   * How many bytes may be read of its answer, as what follows is of the target; 0 if the tunnel is
   * open.
   */
  public int missing() {
    return tunnel.missing();
  }

  /**
   * The proxy has answered this, or a part of its answer.
   *
   * @throws IOException if there will be no tunnel
   */
  public void received(byte[] bytes) throws IOException {
    try {
      tunnel.received(bytes);
    } catch (Failure e) {
      throw new DiagnosedException(e);
    }
  }

  /** The failure if none of the addresses has answered, this one last, and why. */
  public IOException unreachable(IOException e, InetSocketAddress address) {
    String where = Connector.where(proxy.host(), proxy.port(), address);
    return new DiagnosedException(
        ProxyDiagnosis.ofConnecting(proxy.toString(), Diagnosis.ofConnecting(e, where)));
  }

  /** The failure if the connection ends before the tunnel is open. */
  public IOException closed() {
    return new DiagnosedException(ProxyDiagnosis.ofClose(proxy.toString()));
  }

  /** The failure if this ended the connection before the tunnel was open. */
  public IOException broken(IOException e) {
    return e instanceof DiagnosedException ? e : closed();
  }

  /** The failure if no answer comes in its time. */
  public IOException silent() {
    return new DiagnosedException(ProxyDiagnosis.ofSilence(proxy.toString()));
  }
}
