package io.katydid.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class JvmKeysTest {

  private static final String STORE = "javax.net.ssl.keyStore";

  /** To open it takes tens of milliseconds, which thousands of users have not. */
  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void store_ofTheJvm_isReadOnceForAllUsers(@TempDir Path folder) throws IOException {
    Path store = Files.copy(Path.of("src/test/resources/tls/ec.p12"), folder.resolve("keys.p12"));
    System.setProperty(STORE, store.toString());
    System.setProperty(STORE + "Password", "secret");
    try {
      TlsProfile profile = new TlsProfile(TlsSettings.NONE);
      assertThat(profile.client(0).keys()).hasSize(1);
      Files.delete(store);

      assertThat(profile.client(1).keys()).isEqualTo(profile.client(0).keys());
    } finally {
      System.clearProperty(STORE);
      System.clearProperty(STORE + "Password");
    }
  }
}
