package io.katydid.api;

import java.util.Optional;

/**
 * A request just before it is sent, as a method with {@link OnRequest} is given it: with all its
 * headers, cookies and credentials.
 *
 * <p>Not thread-safe, and of no use after that method.
 */
public interface OutgoingRequest {

  /** The method, such as {@code "POST"}. */
  String method();

  /** The whole URL, with its query. */
  String url();

  /** What the request line has: the path with its query, percent-encoded. */
  String target();

  /** The first header of this name, in any case; also {@code Host} and {@code Content-Type}. */
  Optional<String> header(String name);

  /**
   * The body as it is sent, compressed if it is; not to be changed. Empty if there is none.
   *
   * @throws IllegalStateException if it is read while it is sent: see {@link #bodyDigest}
   */
  byte[] body();

  /**
   * The digest of the body, such as that of {@code "SHA-256"}. A body of a file or a stream is read
   * to its end for it.
   *
   * @throws IllegalArgumentException if the JDK has no such algorithm
   * @throws IllegalStateException if the body can be read only once, or not at all
   */
  byte[] bodyDigest(String algorithm);

  /**
   * Sets a header, in place of those of the same name.
   *
   * @throws IllegalArgumentException if the name is not a token, or says how the message is framed,
   *     or the value has a line break
   */
  void header(String name, String value);
}
