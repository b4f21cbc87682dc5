package io.katydid.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

  private static final byte[] HELLO = "hello".getBytes(UTF_8);

  private static final int MOST = 16 << 20;

  private static byte[] decode(String field, String accepted, byte[] body) {
    return Encodings.decode(List.of(field), accepted, body, MOST);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] body, boolean isRaw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, isRaw))) {
      out.write(body);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "x-gzip",
        "GZIP",
        "gzip, identity",
        "identity,gzip",
        " , gzip ,",
        "utf-8, gzip"
      })
  void decode_gzip_byAnyOfItsNames(String field) throws IOException {
    assertThat(decode(field, "", gzip(HELLO))).isEqualTo(HELLO);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decode_deflate_withTheHeadOfZlibOrWithout(boolean isRaw) throws IOException {
    assertThat(decode("deflate", "", deflate(HELLO, isRaw))).isEqualTo(HELLO);
  }

  @Test
  void decode_several_undoesTheLastFirst() throws IOException {
    byte[] body = gzip(deflate(gzip(HELLO), false));
    assertThat(Encodings.decode(List.of("gzip, deflate", "x-gzip"), "", body, MOST))
        .isEqualTo(HELLO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "Identity, identity", "none", "UTF-8", "utf8, None"})
  void decode_nothing_isAsItCame(String field) {
    assertThat(decode(field, "", HELLO)).isSameAs(HELLO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "unknown"})
  void decode_empty_isEmpty(String field) {
    assertThat(decode(field, "", new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br      | leave br out of Accept-Encoding, or add org.brotli:dec,"
            + " or com.aayushatharva.brotli4j:brotli4j to the class path",
        "zstd    | leave zstd out of Accept-Encoding, or add"
            + " com.github.luben:zstd-jni, or io.airlift:aircompressor-v3 to the class path",
        "unknown | leave unknown out of Accept-Encoding",
      })
  void decode_withoutADecoder_namesTheEncodingAndWhatToDo(String encoding, String remedy) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> decode("gzip, " + encoding, "gzip, " + ask(encoding), HELLO))
        .withMessage("the body is encoded as " + encoding + ", which cannot be decoded: " + remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br      | : add org.brotli:dec, or com.aayushatharva.brotli4j:brotli4j to the class path",
        "unknown | ''",
      })
  void decode_withoutADecoderNorAskedFor_doesNotSpeakOfAcceptEncoding(
      String encoding, String remedy) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> decode(encoding, "gzip, brx", HELLO))
        .withMessage("the body is encoded as " + encoding + ", which cannot be decoded" + remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate"})
  void decode_notEncodedSo_reportsIt(String encoding) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> decode(encoding, "", HELLO))
        .withMessage("the body is not " + encoding + ", as its Content-Encoding says");
  }

  @Test
  void decode_cutOff_reportsIt() throws IOException {
    byte[] packed = gzip(HELLO);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> decode("gzip", "", Arrays.copyOf(packed, packed.length - 9)))
        .withMessage(
            "the body ends in the middle of its gzip: it was cut short before it was sent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, gzip"})
  void decode_bomb_isNotUnpackedWhole(String field) throws IOException {
    byte[] packed = gzip(new byte[MOST + 1]);
    byte[] body = field.equals("gzip") ? packed : gzip(packed);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> decode(field, "", body))
        .withMessage("the decompressed body has more than 16 MiB");
  }

  private static String ask(String encoding) {
    return encoding.toUpperCase(Locale.ROOT) + ";q=0.5";
  }

  /**
   * A decoder has memory outside of the heap: to wait for its collection would fill the machine.
   */
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void decoder_bodyIsRead_isClosed(String encoding) throws IOException {
    byte[] body = encoding.equals("gzip") ? gzip(HELLO) : deflate(HELLO, false);
    AtomicBoolean closed = new AtomicBoolean();
    InputStream received =
        new FilterInputStream(new ByteArrayInputStream(body)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    InputStream decoded = Encodings.decoded(List.of(encoding), "", received);

    assertThat(decoded.readAllBytes()).isEqualTo(HELLO);
    assertThat(closed).isTrue();
    assertThat(decoded.read()).isNegative();
  }
}
