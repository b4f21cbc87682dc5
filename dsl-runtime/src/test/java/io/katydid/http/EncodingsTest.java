package io.katydid.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.StubServer;
import io.katydid.api.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

  private static final byte[] HELLO = "hello".getBytes(UTF_8);

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
    assertThat(Encodings.decode(List.of(field), "", gzip(HELLO))).isEqualTo(HELLO);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decode_deflate_withTheHeadOfZlibOrWithout(boolean isRaw) throws IOException {
    assertThat(Encodings.decode(List.of("deflate"), "", deflate(HELLO, isRaw))).isEqualTo(HELLO);
  }

  @Test
  void decode_several_undoesTheLastFirst() throws IOException {
    byte[] body = gzip(deflate(gzip(HELLO), false));
    assertThat(Encodings.decode(List.of("gzip, deflate", "x-gzip"), "", body)).isEqualTo(HELLO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "Identity, identity", "none", "UTF-8", "utf8, None"})
  void decode_nothing_isAsItCame(String field) {
    assertThat(Encodings.decode(List.of(field), "", HELLO)).isSameAs(HELLO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "unknown"})
  void decode_empty_isEmpty(String field) {
    assertThat(Encodings.decode(List.of(field), "", new byte[0])).isEmpty();
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
        .isThrownBy(
            () -> Encodings.decode(List.of("gzip, " + encoding), "gzip, " + ask(encoding), HELLO))
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
        .isThrownBy(() -> Encodings.decode(List.of(encoding), "gzip, brx", HELLO))
        .withMessage("the body is encoded as " + encoding + ", which cannot be decoded" + remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate"})
  void decode_notEncodedSo_reportsIt(String encoding) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Encodings.decode(List.of(encoding), "", HELLO))
        .withMessage("the body is not " + encoding + ", as its Content-Encoding says");
  }

  @Test
  void decode_cutOff_reportsIt() throws IOException {
    byte[] packed = gzip(HELLO);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> Encodings.decode(List.of("gzip"), "", Arrays.copyOf(packed, packed.length - 9)))
        .withMessage(
            "the body ends in the middle of its gzip: it was cut short before it was sent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, gzip"})
  void decode_bomb_isNotUnpackedWhole(String field) throws IOException {
    byte[] packed = gzip(new byte[BodyReader.LARGEST + 1]);
    byte[] body = field.equals("gzip") ? packed : gzip(packed);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Encodings.decode(List.of(field), "", body))
        .withMessage("the decompressed body has more than 16 MiB");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, 'HTTP/1.1 204 No Content~Content-Encoding: gzip~~'",
    "HEAD, 'HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 120~~'",
    "GET, 'HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 0~~'",
    "GET, 'HTTP/1.1 200 OK~Content-Encoding: br~Transfer-Encoding: chunked~~0~~'",
    "GET, 'HTTP/1.1 304 Not Modified~Content-Encoding: gzip~~'",
  })
  void text_ofNoContentWithAnEncoding_isEmpty(String method, String response) {
    try (StubServer server = StubServer.answering(response.replace("~", "\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response empty = fixture.http.request(method, "/x").send();
      assertThat(empty.text()).isEmpty();
      assertThat(empty.bytes()).isEmpty();
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  private static String ask(String encoding) {
    return encoding.toUpperCase(Locale.ROOT) + ";q=0.5";
  }

  @Test
  void text_encodedByWhatCannotBeDecoded_namesTheRequest() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Content-Encoding: zstd"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(fixture.http.get("/x")::text)
          .withMessageStartingWith(
              "GET /x: the body is encoded as zstd, which cannot be decoded: add ");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              fixture.http.request("GET", "/x").header("Accept-Encoding", "zstd").send()::text)
          .withMessageContaining("leave zstd out of Accept-Encoding");
    }
  }
}
