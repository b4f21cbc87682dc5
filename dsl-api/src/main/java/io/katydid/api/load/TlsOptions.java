package io.katydid.api.load;

import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import io.katydid.api.TlsSettings;
import io.katydid.api.load.LoadProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The options of how connections are secured, and what they come to. */
public final class TlsOptions {

  /** The file of those who may sign certificates of servers. */
  public static final LoadOption<Path> CA =
      row("ca", OptionType.FILE)
          .notAt(ANNOTATION)
          .command("--cacert", "--ca")
          .example("ca.pem")
          .means(
              "The file, in PEM or PKCS#12, of those who may sign the certificate of a server, in"
                  + " place of those whom the JVM trusts.");

  /** Where the password of that file is. */
  public static final LoadOption<String> CA_PASSWORD =
      row("caPassword", OptionType.PASSWORD)
          .notAt(ANNOTATION)
          .shownAs(OptionType::placeOfPassword)
          .example("env:CA_PASSWORD")
          .means("Where the password of that file is: in an environment variable or a file.");

  /** The file of the certificate of a user. */
  public static final LoadOption<String> CERT =
      row("cert", OptionType.NUMBERED_FILE)
          .notAt(ANNOTATION)
          .command("--client-certificate", "--cert")
          .example("certs/user{n}.pem")
          .means(
              "The file, in PEM or PKCS#12, of the certificate that users show to a server that"
                  + " asks for one; with {n}, for a number, each user has one of its own.");

  /** The file of its key. */
  public static final LoadOption<String> KEY =
      row("key", OptionType.NUMBERED_FILE)
          .notAt(ANNOTATION)
          .standardInWords("in the file of cert")
          .example("certs/user{n}.key")
          .means("The file of the key of that certificate, in PEM; of a PKCS#12 file, its alias.");

  /** Where the password of the key is. */
  public static final LoadOption<String> CERT_PASSWORD =
      row("certPassword", OptionType.PASSWORD)
          .notAt(ANNOTATION)
          .shownAs(OptionType::placeOfPassword)
          .example("env:CERT_PASSWORD")
          .means("Where the password of the key is: in an environment variable or a file.");

  /** Whether any certificate of a server is taken. */
  public static final LoadOption<Boolean> INSECURE =
      row("insecure", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .notAt(ANNOTATION)
          .command("-k", "--insecure")
          .example("true")
          .means("Take any certificate of a server, unverified; every report says so.");

  /** The versions of TLS that are offered. */
  public static final LoadOption<List<String>> TLS_VERSIONS =
      row("tlsVersions", OptionType.TLS_VERSIONS)
          .notAt(ANNOTATION)
          .standardInWords("those of the JVM")
          .example("1.3")
          .means("The versions of TLS to offer: 1.2, 1.3, or both.");

  /** Whether users resume their sessions. */
  public static final LoadOption<Boolean> TLS_RESUMPTION =
      row("tlsResumption", OptionType.FLAG)
          .flag("false")
          .standard(true)
          .notAt(ANNOTATION)
          .command("--no-tls-resumption")
          .example("false")
          .means(
              "Whether a user resumes its sessions of TLS, which saves most of a handshake, as"
                  + " browsers do.");

  /** The name that servers are asked for. */
  public static final LoadOption<String> SERVER_NAME =
      row("serverName", OptionType.SERVER_NAME)
          .notAt(ANNOTATION)
          .command("--sni", "--server-name")
          .standardInWords("that of the URL")
          .example("shop.example")
          .means("The name to ask a server for by TLS (SNI), which its certificate must have.");

  private static final Map<String, LoadOption<?>> BY_MEMBER =
      Map.of(
          "ca", CA,
          "caPassword", CA_PASSWORD,
          "cert", CERT,
          "key", KEY,
          "certPassword", CERT_PASSWORD,
          "insecure", INSECURE);

  private TlsOptions() {}

  /** What of them was given. */
  public static TlsSettings of(LoadSpec load) {
    return new TlsSettings(
        text(load, CA),
        text(load, CA_PASSWORD),
        text(load, CERT),
        text(load, KEY),
        text(load, CERT_PASSWORD),
        load.isGiven(INSECURE) ? Optional.of(load.get(INSECURE)) : Optional.empty(),
        load.find(TLS_VERSIONS).orElse(List.of()),
        load.isGiven(TLS_RESUMPTION) ? Optional.of(load.get(TLS_RESUMPTION)) : Optional.empty(),
        text(load, SERVER_NAME));
  }

  private static String text(LoadSpec load, LoadOption<?> option) {
    return load.text(option).orElse("");
  }

  /** What does not go together, if something does not. */
  static Optional<LoadProblem> problem(LoadSpec load) {
    return of(load)
        .misfit()
        .map(misfit ->
            new LoadProblem(
                Objects.requireNonNull(BY_MEMBER.get(misfit.member())),
                misfit.member().equals("insecure") ? Kind.CONTRADICTED : Kind.UNACCOMPANIED,
                misfit.text()));
  }
}
