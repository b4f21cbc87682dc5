package io.katydid.tls;

import io.katydid.api.TlsSettings;
import io.katydid.api.TlsText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.KeyManager;
import org.jspecify.annotations.Nullable;

/** Whom the users of a class trust, and which certificates they show. Thread-safe. */
public final class TlsProfile {

  private final TlsSettings settings;
  private final Identities identities;
  private final TlsFiles files = new TlsFiles(TlsNames.OF_USERS);
  private final PasswordSource passwords = new PasswordSource(System::getenv);

  /** What users show that they chose themselves, by what they said. */
  private final Map<List<String>, Identity> chosen = new ConcurrentHashMap<>();

  private final Lock lock = new ReentrantLock();
  private @Nullable TrustedServers trusted;
  private KeyManager @Nullable [] ofJvm;

  /**
   * Reads the files that are named; those of the JVM are left for the first connection that needs
   * them.
   *
   * @throws IllegalArgumentException if one cannot be read; the message says what to do
   */
  public TlsProfile(TlsSettings settings) {
    this.settings = settings;
    this.identities =
        Identities.read(settings, passwords.read("certPassword", settings.certPassword()));
    if (!settings.ca().isEmpty()) {
      char[] password = passwords.read("caPassword", settings.caPassword());
      this.trusted = TrustedServers.of(files.authorities(Path.of(settings.ca()), password));
    }
  }

  /** The TLS of one user, or of a pool of connections; user 0 has the first certificate. */
  public TlsClient client(int user) {
    return new TlsClient(this, settings, identities.of(user));
  }

  /**
   * The TLS of a user who shows this certificate; its files are read if they were not.
   *
   * @throws IllegalArgumentException if one cannot be read; the message says what to do
   */
  TlsClient client(String cert, String key, String certPassword) {
    Identity identity =
        chosen.computeIfAbsent(
            List.of(cert, key, certPassword),
            named -> {
              TlsText.password(certPassword);
              char[] password = passwords.read("certPassword", certPassword);
              return files.identity(Path.of(cert), key, password);
            });
    return new TlsClient(this, settings, identity);
  }

  /** What was given. */
  public TlsSettings settings() {
    return settings;
  }

  TrustedServers trusted() {
    lock.lock();
    try {
      TrustedServers known = trusted;
      if (known == null) {
        known = settings.isInsecure() ? TrustedServers.unverified() : TrustedServers.of(List.of());
        trusted = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** What the JVM shows, of a store that is read once: to open one takes tens of milliseconds. */
  KeyManager[] ofJvm() {
    lock.lock();
    try {
      KeyManager[] known = ofJvm;
      if (known == null) {
        known = JvmKeys.managers();
        ofJvm = known;
      }
      return known.clone();
    } finally {
      lock.unlock();
    }
  }
}
