package io.katydid.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A wire of TLS over another one. */
final class TlsTransport implements Transport {

  private final Transport plain;
  private final Beneath beneath;
  private final SSLSocket secured;

  /**
   * A wire over one that leads to this origin.
   *
   * @throws IOException if that has been closed meanwhile
   */
  TlsTransport(Transport plain, Origin origin, SSLSocketFactory factory) throws IOException {
    this.plain = plain;
    this.beneath = new Beneath(plain);
    this.secured = (SSLSocket) factory.createSocket(beneath, origin.host(), origin.port(), true);
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
  public void send(Upload upload) {
    plain.send(upload);
  }

  @Override
  public boolean finishUpload() throws IOException {
    return plain.finishUpload();
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public void handshake() throws IOException {
    secured.startHandshake();
  }

  /** What came may be for TLS only, as a new key is: so it is read. */
  @Override
  public Unasked look() {
    try {
      return isEmpty() && plain.look() == Unasked.NOTHING ? Unasked.NOTHING : read();
    } catch (IOException e) {
      return Unasked.END;
    }
  }

  private boolean isEmpty() throws IOException {
    return secured.getInputStream().available() == 0 && beneath.buffered.available() == 0;
  }

  private Unasked read() throws IOException {
    beneath.in.patient = false;
    try {
      return Unasked.of(secured.getInputStream().read());
    } catch (SocketTimeoutException e) {
      return Unasked.NOTHING;
    } finally {
      beneath.in.patient = true;
    }
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

    private final Transport wire;
    private final Incoming in;
    private final InputStream buffered;

    /**
     * A connected socket. It is read through a buffer: TLS asks for the five bytes of a record's
     * header, and then for the rest of the record, and each would be a call of the system.
     */
    Beneath(Transport wire) throws IOException {
      this.wire = wire;
      this.in = new Incoming(wire);
      this.buffered = new BufferedInputStream(in, SIZE);
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InputStream getInputStream() {
      return buffered;
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

  /** What comes to TLS; who is not patient is told at once that nothing has come. */
  private static final class Incoming extends FilterInputStream {

    private final Transport wire;
    private boolean patient = true;

    Incoming(Transport wire) throws IOException {
      super(wire.in());
      this.wire = wire;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (!patient && wire.look() == Unasked.NOTHING) {
        throw new SocketTimeoutException();
      }
      return in.read(buffer, offset, length);
    }
  }
}
