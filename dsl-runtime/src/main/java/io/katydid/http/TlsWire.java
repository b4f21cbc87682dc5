package io.katydid.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A wire of TLS over another one. */
final class TlsWire implements Wire {

  private final Wire plain;
  private final SSLSocket secured;

  /**
   * A wire over one that leads to this origin.
   *
   * @throws IOException if that has been closed meanwhile
   */
  TlsWire(Wire plain, Origin origin, SSLSocketFactory factory) throws IOException {
    this.plain = plain;
    this.secured =
        (SSLSocket) factory.createSocket(new Beneath(plain), origin.host(), origin.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
  }

  @Override
  public InputStream in() throws IOException {
    return secured.getInputStream();
  }

  @Override
  public OutputStream out() throws IOException {
    return secured.getOutputStream();
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public void handshake() throws IOException {
    secured.startHandshake();
  }

  /** What came may be for TLS only; then it is not quiet, either. */
  @Override
  public Unasked look() {
    return plain.look();
  }

  /** Closes the wire beneath: TLS would wait for its peer, or for a reader. */
  @Override
  public void close() {
    plain.close();
  }

  /** The other wire, as the JDK wants to have it. */
  private static final class Beneath extends Socket {

    /** Holds a small response; of a larger record, the rest goes past it. */
    private static final int SIZE = 4 << 10;

    private final Wire wire;
    private final InputStream in;

    /**
     * A connected socket. It is read through a buffer: TLS asks for the five octets of a record's
     * header, and then for the rest of the record, and each would be a call of the system.
     */
    Beneath(Wire wire) throws IOException {
      this.wire = wire;
      this.in = new BufferedInputStream(wire.in(), SIZE);
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InputStream getInputStream() {
      return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return wire.out();
    }

    @Override
    public void close() {
      wire.close();
    }
  }
}
