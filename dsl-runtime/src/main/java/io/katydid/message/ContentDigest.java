package io.katydid.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/** Digests of bodies before they are sent. */
public final class ContentDigest {

  private static final int PIECE = 16 << 10;

  private ContentDigest() {}

  /**
   * The digest of a body, which can be sent after that. What is not in memory is read for it, at no
   * limited rate.
   *
   * @param digest by which it is made; reset after that
   * @throws IllegalStateException if the body can be read only once
   * @throws UncheckedIOException if it cannot be read
   */
  public static byte[] of(Content content, MessageDigest digest) {
    return switch (content) {
      case Content.Whole whole -> digest.digest(whole.bytes());
      case PacedContent paced -> of(paced.content(), digest);
      case StreamedContent streamed -> of(streamed, digest);
    };
  }

  private static byte[] of(StreamedContent content, MessageDigest digest) {
    if (!content.isRepeatable()) {
      throw new IllegalStateException(
          "the body has a source that is asked only once: it cannot be digested and sent");
    }
    try (InputStream in = SizedStream.of(content)) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("the body cannot be digested", e);
    }
  }
}
