package io.katydid.export;

import io.katydid.measure.Distribution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/**
 * A distribution in the compressed encoding (V2) of HdrHistogram, whose buckets of three digits are
 * those of a distribution.
 */
final class EncodedHistogram {

  private static final int COOKIE = 0x1c849313;
  private static final int COMPRESSED_COOKIE = 0x1c849314;
  private static final int HEAD_BYTES = 40;
  private static final int MOST_BYTES_A_NUMBER = 9;
  private static final int DIGITS = 3;

  /** The longest time that is counted, so that any two can be added. */
  private static final long LONGEST = (1L << 42) - 1;

  private EncodedHistogram() {}

  /** As text, in Base64. */
  static String of(Distribution times) {
    byte[] compressed = compressed(encoded(times));
    ByteBuffer out = ByteBuffer.allocate(2 * Integer.BYTES + compressed.length);
    out.putInt(COMPRESSED_COOKIE).putInt(compressed.length).put(compressed);
    return Base64.getEncoder().encodeToString(out.array());
  }

  private static byte[] encoded(Distribution times) {
    byte[] bytes = new byte[HEAD_BYTES + 2 * MOST_BYTES_A_NUMBER * times.buckets()];
    ByteBuffer out = ByteBuffer.wrap(bytes).position(HEAD_BYTES);
    int next = 0;
    for (int i = 0; i < times.buckets(); i++) {
      putZeros(times.bucket(i) - next, out);
      putNumber(times.countOf(i), out);
      next = times.bucket(i) + 1;
    }
    int end = out.position();
    out.putInt(0, COOKIE).putInt(4, end - HEAD_BYTES).putInt(8, 0).putInt(12, DIGITS);
    out.putLong(16, 1).putLong(24, LONGEST).putDouble(32, 1.0);
    return Arrays.copyOf(bytes, end);
  }

  /** A number of empty buckets is negative; a single one is a count of 0. */
  private static void putZeros(int zeros, ByteBuffer out) {
    if (zeros > 0) {
      putNumber(zeros == 1 ? 0 : -zeros, out);
    }
  }

  /** Seven bits a byte, the lowest first; the sign is the lowest of all. */
  private static void putNumber(long number, ByteBuffer out) {
    long rest = (number << 1) ^ (number >> 63);
    while (rest >>> 7 != 0) {
      out.put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static byte[] compressed(byte[] encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(encoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
