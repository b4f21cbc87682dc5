package io.katydid.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the certificates of servers, and notes at which connections: at a session that is
 * resumed, none is sent. Thread-safe.
 */
final class TrustedServers extends X509ExtendedTrustManager {

  /** Null: whoever answers is taken for the server. */
  private final @Nullable X509ExtendedTrustManager verifier;

  private final Set<Socket> verified = ConcurrentHashMap.newKeySet();

  /** Not all clients ask for it: so a connection is not kept by this. */
  private final Set<SSLEngine> engines =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private TrustedServers(@Nullable X509ExtendedTrustManager verifier) {
    this.verifier = verifier;
  }

  /** Those that one of these vouches for; of none, those that the JVM trusts. */
  static TrustedServers of(List<X509Certificate> authorities) {
    try {
      return new TrustedServers(verifier(authorities));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("certificates cannot be verified: " + e.getMessage(), e);
    }
  }

  /** All. */
  static TrustedServers unverified() {
    return new TrustedServers(null);
  }

  private static X509ExtendedTrustManager verifier(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(authorities.isEmpty() ? null : store(authorities));
    return Arrays.stream(managers.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  static KeyStore store(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry(Integer.toString(store.size()), authority);
    }
    return store;
  }

  /** Whether the certificate was verified at this connection, or taken; forgets it. */
  boolean takeVerified(Socket connection) {
    return verified.remove(connection);
  }

  /** The same, for a connection of a client that has no sockets. */
  boolean takeVerified(SSLEngine connection) {
    return engines.remove(connection);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    verify(chain, by -> by.checkServerTrusted(chain, type, socket));
    verified.add(socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    verify(chain, by -> by.checkServerTrusted(chain, type, engine));
    engines.add(engine);
  }

  private void verify(X509Certificate[] chain, Check check) throws CertificateException {
    if (verifier != null) {
      try {
        check.by(verifier);
      } catch (CertificateException e) {
        throw isSelfSigned(chain) ? new SelfSignedException(e) : e;
      }
    }
  }

  /** Verifies certificates at one connection. */
  private interface Check {

    void by(X509ExtendedTrustManager verifier) throws CertificateException;
  }

  private static boolean isSelfSigned(X509Certificate[] chain) {
    return chain.length == 1
        && chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal());
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw unused();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw unused();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw unused();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw unused();
  }

  private static CertificateException unused() {
    return new CertificateException("only servers of connections are verified here");
  }
}
