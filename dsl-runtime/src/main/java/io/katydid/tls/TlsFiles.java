package io.katydid.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Reads certificates and keys from files, in PEM or PKCS#12. What cannot be read is an {@link
 * IllegalArgumentException} that says which file, and what to do.
 *
 * @param names by which the files were given
 */
record TlsFiles(TlsNames names) {

  /** Java takes of a store only what is marked so; openssl writes no marks by itself. */
  private static final String NOT_TRUSTED =
      "has no certificate that is marked as trusted, as keytool -importcert does: give it in PEM,"
          + " by openssl pkcs12 -nokeys";

  /** The certificates of those who may sign. */
  List<X509Certificate> authorities(Path file, char[] password) {
    byte[] bytes = read(names.ca(), file);
    boolean isPem = Pem.is(bytes);
    List<X509Certificate> all =
        isPem ? certificates(names.ca(), file, bytes) : trusted(file, bytes, password);
    if (all.isEmpty()) {
      throw wrong(names.ca(), file, isPem ? "has no certificate, in PEM" : NOT_TRUSTED);
    }
    return all;
  }

  private List<X509Certificate> trusted(Path file, byte[] bytes, char[] password) {
    KeyStore store = store(names.ca(), names.caPassword(), file, bytes, password);
    try {
      List<X509Certificate> all = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          all.add(certificate);
        }
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw wrong(names.ca(), file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  /**
   * A certificate with its key, of one file or of two.
   *
   * @param key the file of the key, in PEM; of a store, its alias; empty for the same file
   */
  Identity identity(Path cert, String key, char[] password) {
    byte[] bytes = read(names.cert(), cert);
    Identity identity =
        Pem.is(bytes)
            ? ofPem(cert, bytes, key.isEmpty() ? cert : Path.of(key), password)
            : ofStore(cert, bytes, key, password);
    try {
      if (identity.fits()) {
        return identity;
      }
    } catch (GeneralSecurityException e) {
      throw wrong(names.cert(), cert, "cannot be used (" + e.getMessage() + ")");
    }
    throw wrong(
        names.key(),
        key.isEmpty() ? cert : Path.of(key),
        "is not the key of the certificate in " + cert + ": give the one of both");
  }

  private Identity ofPem(Path cert, byte[] bytes, Path key, char[] password) {
    List<X509Certificate> chain = certificates(names.cert(), cert, bytes);
    if (chain.isEmpty()) {
      throw wrong(
          names.cert(), cert, "has no certificate, which begins -----BEGIN CERTIFICATE-----");
    }
    byte[] ofKey = key.equals(cert) ? bytes : read(names.key(), key);
    Pem pem =
        blocks(names.key(), key, ofKey).stream()
            .filter(Pem::isKey)
            .findFirst()
            .orElseThrow(() ->
                wrong(
                    names.key(),
                    key,
                    "has no private key in PEM: name the file of it by " + names.key()));
    try {
      return new Identity(
          chain,
          PrivateKeys.read(
              pem, chain.getFirst().getPublicKey().getAlgorithm(), password, names.certPassword()));
    } catch (IllegalArgumentException e) {
      throw wrong(names.key(), key, String.valueOf(e.getMessage()));
    }
  }

  private Identity ofStore(Path file, byte[] bytes, String alias, char[] password) {
    KeyStore store = store(names.cert(), names.certPassword(), file, bytes, password);
    try {
      List<String> known = Collections.list(store.aliases());
      for (String each : alias.isEmpty() ? known : List.of(alias)) {
        Key key = store.getKey(each, password);
        Certificate[] chain = store.getCertificateChain(each);
        if (key instanceof PrivateKey own && chain != null) {
          return new Identity(Arrays.stream(chain).map(X509Certificate.class::cast).toList(), own);
        }
      }
      throw wrong(names.cert(), file, "has no certificate with its key" + missing(alias, known));
    } catch (GeneralSecurityException e) {
      throw wrong(names.cert(), file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private String missing(String alias, List<String> known) {
    return alias.isEmpty()
        ? ""
        : " by the alias %s, which %s names; it has %s"
            .formatted(alias, names.key(), String.join(", ", known));
  }

  private static KeyStore store(
      String option, String passwordOption, Path file, byte[] bytes, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      return store;
    } catch (IOException e) {
      throw wrong(
          option,
          file,
          e.getCause() instanceof UnrecoverableKeyException
              ? unopened(passwordOption, password)
              : "is neither PEM nor PKCS#12: convert it by openssl");
    } catch (GeneralSecurityException e) {
      throw wrong(option, file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String unopened(String passwordOption, char[] password) {
    return password.length == 0
        ? "has a password: say where it is, by " + passwordOption
        : "is not opened by the password of " + passwordOption;
  }

  private static List<X509Certificate> certificates(String option, Path file, byte[] bytes) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> all = new ArrayList<>();
      for (Pem block : blocks(option, file, bytes)) {
        if (block.isCertificate()) {
          all.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        }
      }
      return all;
    } catch (CertificateException e) {
      throw wrong(option, file, "has a certificate that cannot be read (" + e.getMessage() + ")");
    }
  }

  private static List<Pem> blocks(String option, Path file, byte[] bytes) {
    try {
      return Pem.read(bytes);
    } catch (IllegalArgumentException e) {
      throw wrong(option, file, "is no PEM that can be read (" + e.getMessage() + ")");
    }
  }

  private static byte[] read(String option, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw wrong(option, file.toAbsolutePath(), "is not there");
    } catch (IOException e) {
      throw wrong(option, file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  static IllegalArgumentException wrong(String option, Path file, String what) {
    return new IllegalArgumentException(option + ": " + file + " " + what);
  }
}
