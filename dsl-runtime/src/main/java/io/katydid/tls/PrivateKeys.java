package io.katydid.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads private keys of PEM. */
final class PrivateKeys {

  private static final String CONVERT =
      ": convert it by openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.key -out new.key";

  private PrivateKeys() {}

  /**
   * Reads a key.
   *
   * @param algorithm that of its certificate
   * @param password of the key; may be empty
   * @param passwordOption by which that is given
   * @throws IllegalArgumentException if it cannot be read; the message is the end of a sentence
   */
  static PrivateKey read(Pem pem, String algorithm, char[] password, String passwordOption) {
    if (!pem.text().isEmpty()) {
      throw new IllegalArgumentException("is encrypted in a way that is out of use" + CONVERT);
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8(pem, password, passwordOption)));
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException(
          "is no key of its certificate, which is of " + algorithm + ": give the one of both", e);
    } catch (BadPaddingException e) {
      throw new IllegalArgumentException("is not opened by the password of " + passwordOption, e);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new IllegalArgumentException("cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static byte[] pkcs8(Pem pem, char[] password, String passwordOption)
      throws GeneralSecurityException, IOException {
    return switch (pem.label()) {
      case "PRIVATE KEY" -> pem.bytes();
      case "RSA PRIVATE KEY" -> Der.ofRsa(pem.bytes());
      case "EC PRIVATE KEY" -> Der.ofEc(pem.bytes());
      case "ENCRYPTED PRIVATE KEY" -> decrypted(pem.bytes(), password, passwordOption);
      default -> throw new IllegalArgumentException(pem.label() + " is not known" + CONVERT);
    };
  }

  /** The name of PBES2 with its parts is to be had of its parameters alone. */
  private static byte[] decrypted(byte[] bytes, char[] password, String passwordOption)
      throws GeneralSecurityException, IOException {
    if (password.length == 0) {
      throw new IllegalArgumentException(
          "it is encrypted: say by " + passwordOption + " where its password is");
    }
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
    String parameters = String.valueOf(info.getAlgParameters());
    String name = parameters.startsWith("PBEWith") ? parameters : info.getAlgName();
    PBEKeySpec spec = new PBEKeySpec(password);
    Cipher cipher = Cipher.getInstance(name);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(name).generateSecret(spec),
        info.getAlgParameters());
    return cipher.doFinal(info.getEncryptedData());
  }
}
