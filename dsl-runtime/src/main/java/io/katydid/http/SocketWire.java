package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A wire of TCP, and of TLS over it. */
final class SocketWire implements Wire {

  private final Socket socket;
  private final Socket channel;

  private SocketWire(Socket socket, Socket channel) {
    this.socket = socket;
    this.channel = channel;
  }

  /**
   * A wire over a connected socket.
   *
   * @throws IOException if the socket has been closed meanwhile
   */
  static SocketWire of(Socket socket, Origin origin, Supplier<SSLSocketFactory> tls)
      throws IOException {
    return new SocketWire(socket, origin.secure() ? secured(socket, origin, tls.get()) : socket);
  }

  private static SSLSocket secured(Socket socket, Origin origin, SSLSocketFactory tls)
      throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, origin.host(), origin.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  @Override
  public InputStream in() throws IOException {
    return channel.getInputStream();
  }

  @Override
  public OutputStream out() throws IOException {
    return channel.getOutputStream();
  }

  @Override
  public boolean isSecure() {
    return channel instanceof SSLSocket;
  }

  @Override
  public void handshake() throws IOException {
    ((SSLSocket) channel).startHandshake();
  }

  /** Takes a millisecond. */
  @Override
  public boolean isQuiet() {
    try {
      channel.setSoTimeout(1);
      channel.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return isWaitingAgain();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isWaitingAgain() {
    try {
      channel.setSoTimeout(0);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Closes the socket itself: a TLS connection would wait for its peer, or for a reader. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // There is nothing left to close.
    }
  }
}
