package io.katydid.net;

import io.katydid.api.TlsSettings;
import io.katydid.tls.TlsClient;
import io.katydid.tls.TlsProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Signs certificates as a test wants them (RFC 5280, in DER). The JDK has no public API for it. */
public final class CertificateAuthority {

  /** Of every store that it writes. */
  public static final char[] PASSWORD = "changeit".toCharArray();

  private static final String NAME = "Test Authority";
  private static final byte[] ECDSA_WITH_SHA256 =
      sequence(tagged(0x06, new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2}));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final KeyPair keys = newKeys();
  private final Certificate certificate;

  /** One with a key of its own. */
  public CertificateAuthority() throws GeneralSecurityException, IOException {
    Instant epoch = Instant.EPOCH;
    byte[] mayIssue = extension(19, sequence(tagged(0x01, new byte[] {(byte) 0xFF})));
    this.certificate = sign(NAME, keys, epoch, epoch.plusSeconds(1L << 32), mayIssue);
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  /** A key, and a certificate of it for this host, valid until then. */
  public KeyStore issue(String host, Instant end) throws GeneralSecurityException, IOException {
    KeyPair server = newKeys();
    byte[] names = sequence(tagged(0x82, host.getBytes(StandardCharsets.US_ASCII)));
    Certificate issued = sign(host, server, Instant.EPOCH, end, extension(17, names));
    KeyStore store = emptyStore();
    store.setKeyEntry("server", server.getPrivate(), PASSWORD, new Certificate[] {issued});
    return store;
  }

  /** Writes a store for those who shall trust this authority. */
  public void writeTrust(Path file) throws GeneralSecurityException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      trust().store(out, PASSWORD);
    }
  }

  /** The TLS of a user who trusts this authority. */
  public TlsClient trusting() throws IOException {
    return new TlsProfile(trusted()).client(0);
  }

  /** The TLS of another client that trusts this authority. */
  public SSLContext context() throws GeneralSecurityException, IOException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  /** What has a user trust this authority: a file in PEM. */
  public TlsSettings trusted() throws IOException {
    Path file = Files.createTempFile("authority", ".pem");
    file.toFile().deleteOnExit();
    Files.writeString(file, pem("CERTIFICATE", certificateBytes()));
    return TlsSettings.NONE.ca(file.toString(), "");
  }

  private byte[] certificateBytes() throws IOException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  /** Its own key, and its certificate, which it has signed itself. */
  public KeyStore self() throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setKeyEntry("server", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
    return store;
  }

  /** Has a file with a key and a certificate of it for this name, in PEM. */
  public Path issue(String name, Path file) throws GeneralSecurityException, IOException {
    KeyStore store = issue(name, Instant.parse("2999-01-01T00:00:00Z"));
    return write(file, store.getCertificate("server"), store.getKey("server", PASSWORD));
  }

  /**
   * The same, for who is valid between these times.
   *
   * @param usage the last number of what it may be used for (RFC 5280, section 4.2.1.12): 1 for
   *     servers, 2 for clients
   */
  public Path issue(Path file, Instant start, Instant end, int usage)
      throws GeneralSecurityException, IOException {
    KeyPair own = newKeys();
    byte[] usages = sequence(tagged(0x06, new byte[] {0x2B, 6, 1, 5, 5, 7, 3, (byte) usage}));
    Certificate issued = sign("ann", own, start, end, extension(37, usages));
    return write(file, issued, own.getPrivate());
  }

  private static Path write(Path file, Certificate certificate, Key key)
      throws GeneralSecurityException, IOException {
    return Files.writeString(
        file, pem("CERTIFICATE", certificate.getEncoded()) + pem("PRIVATE KEY", key.getEncoded()));
  }

  /** A block of PEM. */
  public static String pem(String label, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(bytes));
  }

  /** Those whom this authority vouches for. */
  KeyStore trust() throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setCertificateEntry("authority", certificate);
    return store;
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  private Certificate sign(String name, KeyPair of, Instant start, Instant end, byte[] extension)
      throws GeneralSecurityException, IOException {
    byte[] content =
        sequence(
            tagged(0xA0, tagged(0x02, new byte[] {2})),
            tagged(0x02, BigInteger.valueOf(System.identityHashCode(of)).toByteArray()),
            ECDSA_WITH_SHA256,
            name(NAME),
            sequence(time(start), time(end)),
            name(name),
            of.getPublic().getEncoded(),
            tagged(0xA3, sequence(extension)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    byte[] signed =
        sequence(content, ECDSA_WITH_SHA256, tagged(0x03, new byte[1], signature.sign()));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(signed));
  }

  /** A distinguished name of a common name alone. */
  private static byte[] name(String commonName) {
    byte[] type = tagged(0x06, new byte[] {0x55, 4, 3});
    byte[] text = tagged(0x0C, commonName.getBytes(StandardCharsets.UTF_8));
    return sequence(tagged(0x31, sequence(type, text)));
  }

  private static byte[] time(Instant time) {
    return tagged(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] extension(int number, byte[] value) {
    byte[] type = tagged(0x06, new byte[] {0x55, 0x1D, (byte) number});
    return sequence(type, tagged(0x04, value));
  }

  private static byte[] sequence(byte[]... parts) {
    return tagged(0x30, parts);
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(tag);
    int length = content.size();
    if (length > 255) {
      all.write(0x82);
      all.write(length >> 8);
    } else if (length > 127) {
      all.write(0x81);
    }
    all.write(length);
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }
}
