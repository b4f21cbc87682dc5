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
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A TLS server that answers requests without a body. */
public final class TlsServer implements AutoCloseable {

  private static final String NAME_OF_CLIENT = "{client}";
  private static final String NAME_ASKED_FOR = "{asked}";

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

  /** A server that takes only clients for whom this authority vouches, and answers their names. */
  public static TlsServer requiring(CertificateAuthority authority, KeyStore keys)
      throws GeneralSecurityException, IOException {
    SSLServerSocket listener = listener(context(keys, authority));
    listener.setNeedClientAuth(true);
    return new TlsServer(listener, NAME_OF_CLIENT);
  }

  /** The same, which speaks only these versions of TLS. */
  public static TlsServer speaking(KeyStore keys, String... versions)
      throws GeneralSecurityException, IOException {
    SSLServerSocket listener = listener(keys);
    listener.setEnabledProtocols(versions);
    return new TlsServer(listener, NAME_ASKED_FOR);
  }

  /** A socket on this machine that takes connections for who has this key and its certificate. */
  public static SSLServerSocket listener(KeyStore keys)
      throws GeneralSecurityException, IOException {
    return listener(context(keys));
  }

  private static SSLServerSocket listener(SSLContext context) throws IOException {
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  /** The TLS of a server that has this key and its certificate. */
  public static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    return context(keys, (TrustManager[]) null);
  }

  /** The same, which takes only clients for whom this authority vouches. */
  public static SSLContext context(KeyStore keys, CertificateAuthority authority)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(authority.trust());
    return context(keys, managers.getTrustManagers());
  }

  private static SSLContext context(KeyStore keys, TrustManager @Nullable [] trusted)
      throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, CertificateAuthority.PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trusted, null);
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
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          byte[] response =
              StubServer.ok(body((SSLSocket) socket)).getBytes(StandardCharsets.US_ASCII);
          socket.getOutputStream().write(response);
        }
      }
    } catch (IOException e) {
      // The client does not trust the certificate, and says so in an alert.
    }
  }

  private String body(SSLSocket socket) throws IOException {
    return switch (body) {
      case NAME_OF_CLIENT -> socket.getSession().getPeerPrincipal().getName();
      case NAME_ASKED_FOR -> asked((ExtendedSSLSession) socket.getSession());
      default -> body;
    };
  }

  private static String asked(ExtendedSSLSession session) {
    return session.getRequestedServerNames().stream()
        .map(name -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
        .findFirst()
        .orElse("none");
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
