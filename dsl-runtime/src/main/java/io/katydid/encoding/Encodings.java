package io.katydid.encoding;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Undoes the Content-Encoding of bodies (RFC 9110, section 8.4): gzip and deflate always, deflate
 * with the head of zlib or, as browsers do, without; br and zstd if what they need is on the class
 * path.
 */
public final class Encodings {

  /** What is no encoding: one that changes nothing, and what servers write for want of one. */
  private static final Set<String> NONE = Set.of("identity", "none", "utf-8", "utf8");

  private static final Pattern ELEMENTS = Pattern.compile("\\s*(?:;[^,]*)?(?:,|\\z)");

  private Encodings() {}

  /** What can be decoded here, as the value of Accept-Encoding. */
  public static String accepted() {
    return Decoder.accepted();
  }

  /**
   * A body as it was before it was encoded. What is empty stays so: nothing was encoded.
   *
   * @param fields the values of Content-Encoding, each of them a list; the last was applied last
   * @param accepted the Accept-Encoding of the request, or empty
   * @param most how many bytes it may have then, in whole MiB
   * @throws AssertionError if it is not encoded as it says, is too large, or there is no decoder
   */
  public static byte[] decode(List<String> fields, String accepted, byte[] body, int most) {
    byte[] decoded = body;
    for (String encoding : encodings(fields).reversed()) {
      decoded = decoded.length == 0 ? decoded : decode(encoding, accepted, decoded, most);
    }
    return decoded;
  }

  private static byte[] decode(String encoding, String accepted, byte[] body, int most) {
    try (InputStream in = decoded(encoding, accepted, new ByteArrayInputStream(body))) {
      byte[] decoded = in.readNBytes(most + 1);
      if (decoded.length > most) {
        throw new AssertionError("the decompressed body has more than " + (most >> 20) + " MiB");
      }
      return decoded;
    } catch (UndecodableBody e) {
      throw new AssertionError(e.getMessage(), e.getCause());
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(broken(encoding, e), e);
    }
  }

  /** What a failure to decode means. */
  static String broken(String encoding, Exception e) {
    if (!Decoder.tellsWhatIsCut(encoding) && !(e instanceof EOFException)) {
      return "the body is no whole "
          + encoding
          + ": it was cut short, or its Content-Encoding is wrong";
    }
    return e instanceof EOFException
        ? "the body ends in the middle of its " + encoding + ": it was cut short before it was sent"
        : "the body is not " + encoding + ", as its Content-Encoding says";
  }

  /**
   * The same of a body that is decoded while it comes, of any length. What cannot be read of it is
   * an {@link UndecodableBody}; an exception of what it comes by passes through.
   *
   * @param fields the values of Content-Encoding, as in {@link #decode}
   * @param accepted the Accept-Encoding of the request, or empty
   */
  public static InputStream decoded(List<String> fields, String accepted, InputStream body) {
    InputStream decoded = body;
    for (String encoding : encodings(fields).reversed()) {
      decoded = new DecodedStream(encoding, accepted, decoded);
    }
    return decoded;
  }

  private static List<String> encodings(List<String> fields) {
    return fields.isEmpty()
        ? fields
        : fields.stream()
            .flatMap(Encodings::tokens)
            .filter(token -> !NONE.contains(token))
            .toList();
  }

  /** The elements of a list, in lower case and without their parameters. */
  private static Stream<String> tokens(String field) {
    return ELEMENTS
        .splitAsStream(field.toLowerCase(Locale.ROOT))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }

  /** One encoding of a body that is not empty. */
  static InputStream decoded(String encoding, String accepted, InputStream in) throws IOException {
    try {
      return Decoder.of(encoding)
          .filter(Decoder::isAvailable)
          .orElseThrow(() -> new UndecodableBody(missing(encoding, accepted), null))
          .decoded(in);
    } catch (LinkageError e) {
      throw new UndecodableBody(missing(encoding, accepted), e);
    }
  }

  private static String missing(String encoding, String accepted) {
    boolean isAccepted = tokens(accepted).anyMatch(encoding::equals);
    String leave = isAccepted ? "leave " + encoding + " out of Accept-Encoding" : "";
    String add =
        Decoder.of(encoding)
            .map(decoder -> "add " + decoder.library() + " to the class path")
            .orElse("");
    String remedy = leave + (leave.isEmpty() || add.isEmpty() ? "" : ", or ") + add;
    return "the body is encoded as %s, which cannot be decoded%s"
        .formatted(encoding, remedy.isEmpty() ? "" : ": " + remedy);
  }
}
