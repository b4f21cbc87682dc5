package io.katydid.net;

import io.katydid.StubServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A TLS server that answers requests without a body. */
public final class TlsServer implements AutoCloseable {

  private final SSLServerSocket listener;
  private final String body;

  private TlsServer(SSLServerSocket listener, String body) {
    this.listener = listener;
    this.body = body;
    Thread.ofVirtual().start(this::accept);
  }

  /** A server that has this key and its certificate. */
  public static TlsServer with(KeyStore keys) throws GeneralSecurityException, IOException {
    return with(keys, "secret");
  }

  /** The same, which answers this. */
  public static TlsServer with(KeyStore keys, String body)
      throws GeneralSecurityException, IOException {
    return new TlsServer(listener(keys), body);
  }

  /** A socket on this machine that takes connections for who has this key and its certificate. */
  public static SSLServerSocket listener(KeyStore keys)
      throws GeneralSecurityException, IOException {
    return (SSLServerSocket)
        context(keys)
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  /** The TLS of a server that has this key and its certificate. */
  public static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, CertificateAuthority.PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      byte[] response = StubServer.ok(body).getBytes(StandardCharsets.US_ASCII);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          socket.getOutputStream().write(response);
        }
      }
    } catch (IOException e) {
      // The client does not trust the certificate, and says so in an alert.
    }
  }

  /** Its base URL. */
  public String url() {
    return "https://localhost:" + listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
