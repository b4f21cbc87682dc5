package io.katydid.tls;

import io.katydid.api.TlsSettings;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of one virtual user, or of a pool of connections: what it shows, whom it trusts, and its
 * sessions, which no other has. Thread-safe.
 */
public final class TlsClient {

  /** What may be asked for: names, and no addresses (RFC 6066, section 3). */
  private static final Pattern NAME = Pattern.compile("(?i)(?=.*[a-z])[a-z0-9.-]*[a-z0-9]");

  private final TlsProfile profile;
  private final TlsSettings settings;
  private final boolean hasIdentity;
  private final ShownCertificate shown;
  private final Lock lock = new ReentrantLock();
  private @Nullable SSLContext context;

  TlsClient(TlsProfile profile, TlsSettings settings, @Nullable Identity identity) {
    this.profile = profile;
    this.settings = settings;
    this.hasIdentity = identity != null;
    this.shown = new ShownCertificate(identity);
  }

  /**
   * A socket that speaks TLS over another one, before its handshake.
   *
   * @param host the name or address in the URL
   * @param protocols what may be spoken above it (ALPN); none: nothing is offered
   */
  public SSLSocket over(Socket socket, String host, int port, List<String> protocols)
      throws IOException {
    String name = nameOf(host);
    SSLSocket secured =
        (SSLSocket) context().getSocketFactory().createSocket(socket, name, port, true);
    secured.setSSLParameters(prepared(secured.getSSLParameters(), name, protocols));
    return secured;
  }

  /** The name that the server of a host is asked for, and has to prove. */
  public String nameOf(String host) {
    return settings.serverName().isEmpty() ? host : settings.serverName();
  }

  /**
   * How a handshake is to be, for another client.
   *
   * @param name as of {@link #nameOf}
   * @param protocols as of {@link #over}
   */
  public SSLParameters prepared(SSLParameters parameters, String name, List<String> protocols) {
    if (!settings.isInsecure()) {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    if (NAME.matcher(name).matches()) {
      parameters.setServerNames(List.of(new SNIHostName(name)));
    }
    parameters.setApplicationProtocols(protocols.toArray(String[]::new));
    if (!settings.versions().isEmpty()) {
      parameters.setProtocols(
          settings.versions().stream().map("TLSv"::concat).toArray(String[]::new));
    }
    return parameters;
  }

  /** That of the same user with another certificate, and without its sessions. */
  TlsClient showing(String cert, String key, String certPassword) {
    return profile.client(cert, key, certPassword);
  }

  /** Whether the handshake of this connection resumed a session; to be asked once, after it. */
  public boolean hasResumed(SSLSocket secured) {
    return !profile.trusted().takeVerified(secured);
  }

  /** Whom it trusts, for another client. */
  public TrustManager trust() {
    return profile.trusted();
  }

  /** Whether it trusts those of a file, and nobody else. */
  public boolean hasAuthorities() {
    return !settings.ca().isEmpty();
  }

  /** What has become of the certificate that it shows. */
  public ClientCertificate certificate() {
    return shown.state();
  }

  /**
   * That of its handshakes. Sessions are of a context: without one that is kept, none is resumed.
   */
  public SSLContext context() {
    if (!settings.resumes()) {
      return newContext();
    }
    lock.lock();
    try {
      SSLContext known = context;
      if (known == null) {
        known = newContext();
        context = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private SSLContext newContext() {
    try {
      SSLContext fresh = SSLContext.getInstance("TLS");
      fresh.init(keys(), new TrustManager[] {trust()}, null);
      return fresh;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  /** The same, for an engine of another client. */
  public boolean hasResumed(SSLEngine secured) {
    return !profile.trusted().takeVerified(secured);
  }

  /** What it shows, for another client. */
  public KeyManager[] keys() {
    KeyManager[] ofJvm = hasIdentity ? new KeyManager[0] : profile.ofJvm();
    return ofJvm.length == 0 ? new KeyManager[] {shown} : ofJvm;
  }
}
