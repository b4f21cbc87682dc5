package io.katydid.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys from a secret: HKDF with SHA-256 (RFC 5869), which JDK 21 does not have. */
final class Hkdf {

  private static final String MAC = "HmacSHA256";
  private static final int LENGTH = 32;

  private Hkdf() {}

  /** A key that is as random as the secret, whatever form that has. */
  static byte[] extract(byte[] salt, byte[] secret) {
    return mac(salt.length == 0 ? new byte[LENGTH] : salt, secret);
  }

  /**
   * A key of this length for one purpose.
   *
   * @param key of {@link #extract}
   * @param purpose what it is for, and for nothing else
   */
  static byte[] expand(byte[] key, byte[] purpose, int length) {
    ByteBuffer all = ByteBuffer.allocate((length + LENGTH - 1) / LENGTH * LENGTH);
    byte[] block = {};
    for (byte number = 1; all.hasRemaining(); number++) {
      byte[] input =
          ByteBuffer.allocate(block.length + purpose.length + 1)
              .put(block)
              .put(purpose)
              .put(number)
              .array();
      block = mac(key, input);
      all.put(block);
    }
    return Arrays.copyOf(all.array(), length);
  }

  private static byte[] mac(byte[] key, byte[] input) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + MAC, e);
    }
  }
}
