package io.katydid.websocket;

import io.katydid.net.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/** The opening handshake of a client (RFC 6455, section 4). Immutable. */
public final class Handshake {

  /** The headers that it writes itself, in lower case. */
  public static final Set<String> OWN_HEADERS =
      Set.of(
          "upgrade",
          "connection",
          "sec-websocket-version",
          "sec-websocket-key",
          "sec-websocket-protocol",
          "sec-websocket-extensions");

  private static final String TYPE = "WebSocket handshake";
  private static final String PROTOCOL = "Sec-WebSocket-Protocol";
  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
  private static final String DEFLATE = "permessage-deflate";
  private static final String ALONE = "server_no_context_takeover";
  private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int KEY_BYTES = 16;

  private final List<String> protocols;
  private final boolean compressed;
  private final String key;

  /**
   * One with a key of its own.
   *
   * @param protocols the subprotocols that are offered; may be none
   * @param compressed whether compression is
   */
  public Handshake(List<String> protocols, boolean compressed) {
    this.protocols = List.copyOf(protocols);
    this.compressed = compressed;
    byte[] random = new byte[KEY_BYTES];
    ThreadLocalRandom.current().nextBytes(random);
    this.key = Base64.getEncoder().encodeToString(random);
  }

  /** What is sent with the GET request. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Upgrade", "websocket");
    headers.put("Connection", "Upgrade");
    headers.put("Sec-WebSocket-Version", "13");
    headers.put("Sec-WebSocket-Key", key);
    if (!protocols.isEmpty()) {
      headers.put(PROTOCOL, String.join(", ", protocols));
    }
    if (compressed) {
      headers.put(EXTENSIONS, DEFLATE + "; client_no_context_takeover; " + ALONE);
    }
    return headers;
  }

  /**
   * What a response of status 101 agrees on.
   *
   * @param fields the values of a header, for its name
   * @throws Failure if it is not the response to this handshake
   */
  public Agreement agree(Function<String, List<String>> fields) throws Failure {
    require(
        words(fields.apply("Upgrade"), ",").anyMatch("websocket"::equalsIgnoreCase)
            && words(fields.apply("Connection"), ",").anyMatch("upgrade"::equalsIgnoreCase),
        "the server switches to something else than WebSocket");
    require(
        fields.apply("Sec-WebSocket-Accept").equals(List.of(accept(key))),
        "the server did not read its key: Sec-WebSocket-Accept is missing or wrong");
    List<String> chosen = fields.apply(PROTOCOL);
    require(
        chosen.isEmpty() || (chosen.size() == 1 && protocols.contains(chosen.getFirst())),
        "the server chose a subprotocol that was not offered: " + String.join(", ", chosen));
    return new Agreement(
        chosen.isEmpty() ? "" : chosen.getFirst(), agreesToCompress(fields.apply(EXTENSIONS)));
  }

  private boolean agreesToCompress(List<String> extensions) throws Failure {
    if (extensions.isEmpty()) {
      return false;
    }
    List<String> parts = words(extensions, "[;,]").toList();
    require(
        compressed && extensions.size() == 1 && parts.getFirst().equals(DEFLATE),
        "the server chose an extension that was not offered: " + String.join(", ", extensions));
    require(
        parts.contains(ALONE),
        "the server compresses messages, but not each by itself, as was asked for");
    return true;
  }

  private static Stream<String> words(List<String> values, String separator) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(separator, -1)))
        .map(word -> word.strip().toLowerCase(Locale.ROOT));
  }

  private static void require(boolean condition, String complaint) throws Failure {
    if (!condition) {
      throw new Failure(TYPE, complaint);
    }
  }

  /** What a server answers to a key. */
  static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + SUFFIX).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
