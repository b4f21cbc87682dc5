package io.katydid.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals or opens the records of one direction by AES-256-GCM. The nonce of a record is its number,
 * so that one that is missing, repeated, or of the other direction, whose key is another, does not
 * open. Not thread-safe.
 */
final class AesGcm implements RecordCipher {

  /** Bytes of a key. */
  static final int KEY = 32;

  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecretKeySpec key;
  private final Cipher cipher;
  private long number;

  AesGcm(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  @Override
  public byte[] sealed(byte[] content) {
    try {
      return next(Cipher.ENCRYPT_MODE, content, 0, content.length);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  @Override
  public byte[] opened(byte[] sealed, int from, int length) throws RefusedException {
    try {
      return next(Cipher.DECRYPT_MODE, sealed, from, length);
    } catch (AEADBadTagException e) {
      throw new RefusedException("what it sent is not sealed by the token of this run");
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private byte[] next(int mode, byte[] bytes, int from, int length)
      throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(number++).array();
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    return cipher.doFinal(bytes, from, length);
  }

  private static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("this JVM has no AES-GCM: " + cause.getMessage(), cause);
  }

  @Override
  public int overhead() {
    return TAG;
  }
}
