package io.katydid.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A certificate of a client, and its key.
 *
 * @param chain the certificate, and those that lead from it to an authority
 */
record Identity(List<X509Certificate> chain, PrivateKey key) {

  private static final Map<String, String> SIGNATURES =
      Map.of("EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  /** Extended key usages: clientAuth, and any (RFC 5280, section 4.2.1.12). */
  private static final Set<String> OF_CLIENTS = Set.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** That of its keys, by its name in the JDK. */
  String algorithm() {
    return certificate().getPublicKey().getAlgorithm();
  }

  /** Why no server should take it, whomever that trusts; empty if nothing is known. */
  String fault() {
    return Validity.fault(certificate()).orElseGet(this::usage);
  }

  private String usage() {
    try {
      List<String> usages = certificate().getExtendedKeyUsage();
      return usages == null || usages.stream().anyMatch(OF_CLIENTS::contains)
          ? ""
          : "is not for clients: give one by cert whose extended key usage has clientAuth";
    } catch (CertificateParsingException e) {
      return "";
    }
  }

  /** Whether the key is that of the certificate. */
  boolean fits() throws GeneralSecurityException {
    PublicKey open = certificate().getPublicKey();
    if (open instanceof RSAPublicKey of && key instanceof RSAPrivateKey own) {
      return of.getModulus().equals(own.getModulus());
    }
    String algorithm = SIGNATURES.get(open.getAlgorithm());
    return algorithm == null || isSignedBy(Signature.getInstance(algorithm), open);
  }

  private boolean isSignedBy(Signature signature, PublicKey open) throws GeneralSecurityException {
    byte[] text = {1, 2, 3};
    signature.initSign(key);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(text);
    return signature.verify(signed);
  }
}
