package io.katydid.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS 1.3 between two sides of which each shows a certificate, and trusts those that one authority
 * has signed. Thread-safe.
 */
public final class MutualTls {

  private static final char[] NONE = {};

  private final Identity identity;
  private final SSLContext context;

  private MutualTls(Identity identity, SSLContext context) {
    this.identity = identity;
    this.context = context;
  }

  /**
   * By these files, in PEM or PKCS#12.
   *
   * @param cert the certificate of this side
   * @param key the file of its key; empty for the same file
   * @param ca those who may sign the certificate of the other side
   * @param password of the key, as {@code env:NAME} or {@code file:PATH}; empty for none
   * @param names by which these were given
   * @throws IllegalArgumentException if they cannot be used; the message says what to do
   */
  public static MutualTls of(Path cert, String key, Path ca, String password, TlsNames names) {
    char[] secret = new PasswordSource(System::getenv).read(names.certPassword(), password);
    TlsFiles files = new TlsFiles(names);
    Identity identity = files.identity(cert, key, secret);
    List<X509Certificate> authorities = files.authorities(ca, secret);
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys(identity).getKeyManagers(), trust(authorities).getTrustManagers(), null);
      return new MutualTls(identity, context);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "%s cannot be used for TLS: %s".formatted(cert, e.getMessage()), e);
    }
  }

  /** Why the certificate of this side is not valid now, and what to do; empty if it is. */
  public Optional<String> fault() {
    return Validity.fault(identity.certificate());
  }

  private static KeyManagerFactory keys(Identity identity)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "own", identity.key(), NONE, identity.chain().toArray(X509Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, NONE);
    return keys;
  }

  private static TrustManagerFactory trust(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TrustedServers.store(authorities));
    return trust;
  }

  /**
   * The side that has opened this connection; the other one's certificate must be of this host.
   *
   * @throws IOException if the handshake cannot begin
   */
  public SSLSocket opened(Socket socket, String host) throws IOException {
    SSLSocket secured = socket(socket, host);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  /**
   * The side that has accepted this connection; the other one must show a certificate.
   *
   * @throws IOException if the handshake cannot begin
   */
  public SSLSocket accepted(Socket socket) throws IOException {
    SSLSocket secured = socket(socket, String.valueOf(socket.getInetAddress().getHostAddress()));
    secured.setUseClientMode(false);
    secured.setNeedClientAuth(true);
    return secured;
  }

  private SSLSocket socket(Socket socket, String host) throws IOException {
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
    secured.setEnabledProtocols(new String[] {"TLSv1.3"});
    return secured;
  }
}
