package io.katydid.tls;

import io.katydid.api.TlsSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The TLS of all users of a run, by the numbers that connections are made for. Thread-safe. */
public final class TlsClients {

  private final TlsSettings ofRun;
  private final Map<TlsSettings, TlsProfile> profiles = new ConcurrentHashMap<>();
  private final Map<TlsSettings, TlsClient> shared = new ConcurrentHashMap<>();
  private final Map<Integer, TlsClient> byNumber = new ConcurrentHashMap<>();

  /** With what takes the place of what user classes say. */
  public TlsClients(TlsSettings ofRun) {
    this.ofRun = ofRun;
  }

  /**
   * What counts for users whose class says this; its files are read.
   *
   * @throws IllegalArgumentException if they cannot be used; the message says what to do
   */
  public TlsSettings of(TlsSettings ofClass) {
    return profile(ofClass).settings();
  }

  private TlsProfile profile(TlsSettings ofClass) {
    return profiles.computeIfAbsent(ofRun.or(ofClass), TlsProfile::new);
  }

  /**
   * One more user, whose class says this.
   *
   * @param number of its connections
   * @param user its number among the users of its class, from 0, whose certificate it has
   */
  public void add(int number, TlsSettings ofClass, int user) {
    byNumber.put(number, profile(ofClass).client(user));
  }

  /**
   * That of a user whose class says this, for connections of another client.
   *
   * @param user as of {@link #add}
   */
  public TlsClient ofUser(TlsSettings ofClass, int user) {
    return profile(ofClass).client(user);
  }

  /** One more user, who shares connections with others, and so their sessions. */
  public void addShared(int number, TlsSettings ofClass) {
    TlsProfile profile = profile(ofClass);
    byNumber.put(number, shared.computeIfAbsent(profile.settings(), settings -> profile.client(0)));
  }

  /**
   * The user of this number shows another certificate from now on.
   *
   * @throws IllegalArgumentException if its files cannot be used; the message says what to do
   */
  public void show(int number, String cert, String key, String certPassword) {
    byNumber.put(number, of(number).showing(cert, key, certPassword));
  }

  /** Connections of this number are of the user of another one. */
  public void share(int number, int user) {
    byNumber.put(number, of(user));
  }

  /** That of the user of this number. */
  public TlsClient of(int number) {
    TlsClient known = byNumber.get(number);
    return known == null ? profile(TlsSettings.NONE).client(number) : known;
  }

  /** This user opens no more connections. */
  public void remove(int number) {
    byNumber.remove(number);
  }
}
