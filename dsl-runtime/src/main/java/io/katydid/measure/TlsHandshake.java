package io.katydid.measure;

import java.util.Comparator;

/**
 * A kind of TLS handshakes.
 *
 * @param server with whom, such as {@code https://shop.example}
 * @param version what was agreed on, such as TLSv1.3
 * @param cipher the cipher suite, by its registered name
 * @param resumed whether it went on from an earlier session, with no certificate sent
 */
public record TlsHandshake(String server, String version, String cipher, boolean resumed)
    implements Comparable<TlsHandshake> {

  private static final Comparator<TlsHandshake> ORDER =
      Comparator.comparing(TlsHandshake::server)
          .thenComparing(TlsHandshake::version)
          .thenComparing(TlsHandshake::cipher)
          .thenComparing(TlsHandshake::resumed);

  @Override
  public int compareTo(TlsHandshake other) {
    return ORDER.compare(this, other);
  }
}
