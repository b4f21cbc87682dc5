package io.katydid.websocket;

import io.katydid.net.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts that must be UTF-8. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Decoding is fast where it replaces; only what may have been replaced is looked at again. */
  static String text(byte[] bytes) throws Failure {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireValid(bytes);
    }
    return text;
  }

  private static void requireValid(byte[] bytes) throws Failure {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw Violation.TEXT.of("the server sent a text that is not UTF-8");
    }
  }
}
