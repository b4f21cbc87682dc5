package io.katydid.tls;

import io.katydid.tls.ClientCertificate.Use;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows one certificate, or none, to each server that asks for one, whomever it says that it
 * trusts: it is the server that is to refuse it. Thread-safe.
 */
final class ShownCertificate extends X509ExtendedKeyManager {

  private static final String ALIAS = "user";

  private final @Nullable Identity identity;
  private volatile boolean asked;

  ShownCertificate(@Nullable Identity identity) {
    this.identity = identity;
  }

  /** What has become of it until now. */
  ClientCertificate state() {
    if (!asked) {
      return ClientCertificate.NOT_ASKED;
    }
    return identity == null
        ? new ClientCertificate(Use.MISSING, "")
        : new ClientCertificate(Use.SHOWN, identity.fault());
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    asked = true;
    return identity != null && Arrays.asList(keyTypes).contains(identity.algorithm())
        ? ALIAS
        : null;
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return chooseClientAlias(keyTypes, issuers, null);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return identity == null ? null : identity.key();
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
