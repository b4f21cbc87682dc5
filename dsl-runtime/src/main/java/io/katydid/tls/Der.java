package io.katydid.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of DER (X.690) as there is around keys. */
final class Der {

  static final int OBJECT_ID = 0x06;
  private static final int INTEGER = 0x02;
  private static final int BYTES = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int PARAMETERS = 0xA0;

  private static final byte[] VERSION_0 = {INTEGER, 1, 0};
  private static final byte[] RSA = {
    OBJECT_ID, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 0x05, 0
  };
  private static final byte[] EC = {OBJECT_ID, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

  private Der() {}

  /** A key of PKCS#1 (RFC 8017) in PKCS#8 (RFC 5958). */
  static byte[] ofRsa(byte[] key) {
    return tagged(SEQUENCE, VERSION_0, tagged(SEQUENCE, RSA), tagged(BYTES, key));
  }

  /** A key of SEC1 (RFC 5915) in PKCS#8; it names its curve. */
  static byte[] ofEc(byte[] key) {
    return tagged(SEQUENCE, VERSION_0, tagged(SEQUENCE, EC, curve(key)), tagged(BYTES, key));
  }

  private static byte[] curve(byte[] key) {
    int at = content(key, 0);
    at = end(key, at);
    at = end(key, at);
    if (at >= key.length || (key[at] & 0xFF) != PARAMETERS) {
      throw new IllegalArgumentException("the key does not name its curve");
    }
    return Arrays.copyOfRange(key, content(key, at), end(key, at));
  }

  /** Where the content of the value begins that is here. */
  private static int content(byte[] der, int at) {
    int length = der[at + 1] & 0xFF;
    return at + 2 + (length < 0x80 ? 0 : length & 0x7F);
  }

  /** Where the value ends that is here. */
  private static int end(byte[] der, int at) {
    int from = content(der, at);
    int length = der[at + 1] & 0xFF;
    if (length >= 0x80) {
      length = 0;
      for (int i = at + 2; i < from; i++) {
        length = (length << 8) | (der[i] & 0xFF);
      }
    }
    return from + length;
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteArrayOutputStream all = new ByteArrayOutputStream(length + 5);
    all.write(tag);
    if (length > 0xFF) {
      all.write(0x82);
      all.write(length >> 8);
    } else if (length > 0x7F) {
      all.write(0x81);
    }
    all.write(length);
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
