package io.katydid.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/**
 * A certificate of a client, and its key.
 *
 * @param chain the certificate, and those that lead from it to an authority
 */
record Identity(List<X509Certificate> chain, PrivateKey key) {

  private static final Map<String, String> SIGNATURES =
      Map.of("EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** That of its keys, by its name in the JDK. */
  String algorithm() {
    return certificate().getPublicKey().getAlgorithm();
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
