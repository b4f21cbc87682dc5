package io.katydid.join;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.katydid.text.Figures;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A secret that the controller and its workers were given. It is never sent: both sides derive keys
 * from it and from the random bytes of both, by which all that follows is sealed. Immutable.
 */
final class Token implements Credentials {

  /** The fewest characters; of random ones, these cannot be tried. */
  static final int SHORTEST = 16;

  private static final int GENERATED_BYTES = 20;
  private static final byte[] OF_WORKER = "katydid: from worker to controller".getBytes(US_ASCII);
  private static final byte[] OF_CONTROLLER =
      "katydid: from controller to worker".getBytes(US_ASCII);

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  /**
   * This one.
   *
   * @param place where it is, for the message
   * @throws IllegalArgumentException if it is too short
   */
  static Token of(String text, String place) {
    String token = text.strip();
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the token in %s has %s, and %d at least are needed: make one by openssl rand -hex"
                  + " 20",
              place,
              Figures.count(token.length(), "character"),
              SHORTEST));
    }
    return new Token(token);
  }

  /** One that nobody can guess. */
  static Token generated() {
    byte[] random = new byte[GENERATED_BYTES];
    new SecureRandom().nextBytes(random);
    return new Token(HexFormat.of().formatHex(random));
  }

  /** The secret itself, to be shown or handed on once. */
  String secret() {
    return text;
  }

  @Override
  public Records asWorker(ChannelSocket socket, String host) throws IOException {
    Hello own = Hello.next();
    Hello other = greeted(socket, own);
    byte[] key = key(own, other);
    return Records.of(socket, cipher(key, OF_CONTROLLER), cipher(key, OF_WORKER));
  }

  private static Hello greeted(ChannelSocket socket, Hello own) throws IOException {
    try {
      own.send(socket.getOutputStream());
      return Hello.receive(socket.getInputStream());
    } catch (SocketException e) {
      throw UnansweredException.closed();
    }
  }

  /** Says who it is also to one that speaks TLS, which sees by that that there is none here. */
  @Override
  public Records asController(ChannelSocket socket) throws IOException {
    Hello own = Hello.next();
    own.send(socket.getOutputStream());
    Hello other = Hello.receive(socket.getInputStream());
    byte[] key = key(other, own);
    return Records.of(socket, cipher(key, OF_WORKER), cipher(key, OF_CONTROLLER));
  }

  @Override
  public String likelyMistake() {
    return "the token is not that of its run: give the one that it has printed, or that it was"
        + " given";
  }

  private byte[] key(Hello worker, Hello controller) {
    byte[] of = worker.bytes();
    byte[] to = controller.bytes();
    byte[] salt = ByteBuffer.allocate(of.length + to.length).put(of).put(to).array();
    return Hkdf.extract(salt, text.getBytes(UTF_8));
  }

  private static AesGcm cipher(byte[] key, byte[] purpose) {
    return new AesGcm(Hkdf.expand(key, purpose, AesGcm.KEY));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "a token";
  }
}
