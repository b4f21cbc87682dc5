package io.katydid.join;

import static java.util.stream.Collectors.joining;

import io.katydid.tls.MutualTls;
import io.katydid.tls.TlsNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where that is by which a worker and its controller know each other; never the secret itself. An
 * empty text is none.
 *
 * @param tokenFile the file of a token
 * @param cert the file of the certificate of this side
 * @param key that of its key; empty for the same file
 * @param ca that of those who may sign the certificate of the other side
 * @param certPassword where the password of the key is, as {@code env:NAME} or {@code file:PATH}
 */
public record CredentialSource(
    String tokenFile, String cert, String key, String ca, String certPassword) {

  /** The environment variable that can have a token. */
  public static final String TOKEN_VARIABLE = "KATYDID_TOKEN";

  /** One password opens both files. */
  static final TlsNames NAMES =
      new TlsNames(
          "--worker-cert", "--worker-key", "--worker-password", "--worker-ca", "--worker-password");

  private static final int PARTS = 5;

  /** A token for one run, which nobody can guess. */
  public static String newToken() {
    return Token.generated().secret();
  }

  /**
   * What is there; empty if nothing was given.
   *
   * @param environment the values of variables by their names
   * @throws IllegalArgumentException if it cannot be used, or does not go together
   */
  Optional<Credentials> read(Function<String, @Nullable String> environment) {
    if (isOfCertificates()) {
      requireCertificates();
      return Optional.of(new Certificates(mutualTls()));
    }
    return tokenFile.isEmpty()
        ? Optional.ofNullable(environment.apply(TOKEN_VARIABLE))
            .map(text -> Token.of(text, "the environment variable " + TOKEN_VARIABLE))
        : Optional.of(tokenOfFile());
  }

  private MutualTls mutualTls() {
    MutualTls tls = MutualTls.of(Path.of(cert), key, Path.of(ca), certPassword, NAMES);
    tls.fault()
        .ifPresent(fault -> {
          throw new IllegalArgumentException("%s: %s %s".formatted(NAMES.cert(), cert, fault));
        });
    return tls;
  }

  private boolean isOfCertificates() {
    return Stream.of(cert, key, ca, certPassword).anyMatch(text -> !text.isEmpty());
  }

  private void requireCertificates() {
    if (!tokenFile.isEmpty()) {
      throw new IllegalArgumentException(
          "workers prove themselves by a token or by certificates: leave out --token-file, or"
              + " --worker-cert and what belongs to it");
    }
    if (cert.isEmpty() || ca.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is missing: certificates need --worker-cert, the own one, and --worker-ca, of those who may sign the others%s"
              .formatted(cert.isEmpty() ? "--worker-cert" : "--worker-ca", notThere()));
    }
  }

  /** Of the files that are named; a key may be named by its alias. */
  private String notThere() {
    return Stream.of(cert, ca)
        .filter(name -> !name.isEmpty() && Files.notExists(Path.of(name)))
        .map(name -> "; %s is not there".formatted(Path.of(name).toAbsolutePath()))
        .collect(joining());
  }

  private Token tokenOfFile() {
    try {
      return Token.of(Files.readString(Path.of(tokenFile)), "the file " + tokenFile);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the token cannot be read from %s: give a file that is there, by --token-file"
              .formatted(Path.of(tokenFile).toAbsolutePath()),
          e);
    }
  }

  /** As arguments of a program; they have no secret. */
  List<String> arguments() {
    return List.of(tokenFile, cert, key, ca, certPassword);
  }

  /** From {@link #arguments}. */
  static CredentialSource of(List<String> arguments) {
    if (arguments.size() != PARTS) {
      throw new IllegalArgumentException("no arguments of a worker: " + arguments);
    }
    return new CredentialSource(
        arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3), arguments.get(4));
  }
}
