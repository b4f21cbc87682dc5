package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.entity.compress.ContentCodecRegistry;
import org.apache.hc.client5.http.entity.compress.ContentCoding;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the Content-Encoding of bodies (RFC 9110, section 8.4), by the decoders of HttpClient:
 * gzip and deflate always, deflate with the head of zlib or, as browsers do, without; br and zstd
 * if what they need is on the class path.
 */
final class Encodings {

  /** What is no encoding: one that changes nothing, and what servers write for want of one. */
  private static final Set<String> NONE = Set.of("identity", "none", "utf-8", "utf8");

  private static final Pattern ELEMENTS = Pattern.compile("\\s*(?:;[^,]*)?(?:,|\\z)");

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "br", "org.apache.commons:commons-compress and org.brotli:dec",
          "zstd", "org.apache.commons:commons-compress and com.github.luben:zstd-jni");

  static {
    loadBrotli4j();
  }

  private Encodings() {}

  /** HttpClient takes brotli4j where it is, and does not load its native code. */
  private static void loadBrotli4j() {
    try {
      Class.forName("com.aayushatharva.brotli4j.Brotli4jLoader");
    } catch (ClassNotFoundException | LinkageError e) {
      // Then there is none; what decodes br otherwise is asked when there is some.
    }
  }

  /**
   * A body as it was before it was encoded. What is empty stays so: nothing was encoded.
   *
   * @param fields the values of Content-Encoding, each of them a list; the last was applied last
   * @param accepted the Accept-Encoding of the request, or empty
   * @throws AssertionError if it is not encoded as it says, is too large, or there is no decoder
   */
  static byte[] decode(List<String> fields, String accepted, byte[] body) {
    List<String> encodings =
        fields.stream().flatMap(Encodings::tokens).filter(token -> !NONE.contains(token)).toList();
    byte[] decoded = body;
    for (String encoding : encodings.reversed()) {
      decoded = decoded.length == 0 ? decoded : decode(encoding, accepted, decoded);
    }
    return decoded;
  }

  /** The elements of a list, in lower case and without their parameters. */
  private static Stream<String> tokens(String field) {
    return ELEMENTS
        .splitAsStream(field.toLowerCase(Locale.ROOT))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }

  private static byte[] decode(String encoding, String accepted, byte[] body) {
    try (InputStream in =
        decoder(encoding, accepted).apply(new ByteArrayEntity(body, null)).getContent()) {
      byte[] decoded = in.readNBytes(BodyReader.LARGEST + 1);
      if (decoded.length > BodyReader.LARGEST) {
        throw new AssertionError(
            "the decompressed body has more than " + (BodyReader.LARGEST >> 20) + " MiB");
      }
      return decoded;
    } catch (LinkageError e) {
      throw cannotDecode(encoding, accepted, e);
    } catch (IOException e) {
      throw new AssertionError("the body is not " + encoding + ", as its Content-Encoding says", e);
    }
  }

  private static UnaryOperator<HttpEntity> decoder(String encoding, String accepted) {
    ContentCoding coding = ContentCoding.fromToken(encoding);
    UnaryOperator<HttpEntity> decoder = coding == null ? null : decoder(coding);
    if (decoder == null) {
      throw cannotDecode(encoding, accepted, null);
    }
    return decoder;
  }

  private static AssertionError cannotDecode(
      String encoding, String accepted, @Nullable Throwable cause) {
    String remedy = remedy(encoding, tokens(accepted).anyMatch(encoding::equals));
    return new AssertionError(
        "the body is encoded as %s, which cannot be decoded%s"
            .formatted(encoding, remedy.isEmpty() ? "" : ": " + remedy),
        cause);
  }

  private static @Nullable UnaryOperator<HttpEntity> decoder(ContentCoding coding) {
    return ContentCodecRegistry.decoder(
        coding == ContentCoding.X_GZIP ? ContentCoding.GZIP : coding);
  }

  private static String remedy(String encoding, boolean isAccepted) {
    String leave = isAccepted ? "leave " + encoding + " out of Accept-Encoding" : "";
    String libraries = LIBRARIES.get(encoding);
    String add = libraries == null ? "" : "add " + libraries + " to the class path";
    return leave + (leave.isEmpty() || add.isEmpty() ? "" : ", or ") + add;
  }
}
