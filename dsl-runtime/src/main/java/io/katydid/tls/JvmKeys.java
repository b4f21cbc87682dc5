package io.katydid.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** The certificate that the JVM shows: that of {@code javax.net.ssl.keyStore}. */
final class JvmKeys {

  private static final String STORE = "javax.net.ssl.keyStore";

  private JvmKeys() {}

  /** None, if there is none. */
  static KeyManager[] managers() {
    String file = System.getProperty(STORE, "");
    if (file.isEmpty() || file.equals("NONE")) {
      return new KeyManager[0];
    }
    char[] password = System.getProperty(STORE + "Password", "").toCharArray();
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore store =
          KeyStore.getInstance(System.getProperty(STORE + "Type", KeyStore.getDefaultType()));
      store.load(in, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, password);
      return managers.getKeyManagers();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(STORE + "=" + file + ": " + e.getMessage(), e);
    }
  }
}
