package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import io.katydid.api.load.LoadProblem.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The options of how workers on other machines join a run. */
public final class JoinOptions {

  /** Where workers join. */
  public static final LoadOption<ListenAddress> LISTEN =
      row("listen", OptionType.LISTEN)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("0.0.0.0:7300")
          .means(
              "Make the load on other machines, of which each runs katydid worker --join: where"
                  + " they join, as a port of this machine alone, or with the address of a network"
                  + " interface, or 0.0.0.0 for all of them.");

  /** How long they are waited for. */
  public static final LoadOption<Duration> WORKER_WAIT =
      row("workerWait", OptionType.DURATION)
          .standard(Duration.ofMinutes(5))
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .range(Ranges.positiveDuration("workerWait"))
          .example("1m")
          .means("How long to wait for all workers to join.");

  /** The file of the token by which they prove themselves. */
  public static final LoadOption<Path> TOKEN_FILE =
      row("tokenFile", OptionType.FILE)
          .standardInWords("that of KATYDID_TOKEN, or one that is made and printed")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("/run/secrets/katydid-token")
          .means("The file of the token by which workers prove that they belong to the run.");

  /** The file of the certificate of the controller. */
  public static final LoadOption<Path> WORKER_CERT =
      row("workerCert", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("controller.pem")
          .means(
              "In place of a token: the file, in PEM or PKCS#12, of the certificate that is shown"
                  + " to workers, which have one as well.");

  /** The file of its key. */
  public static final LoadOption<Path> WORKER_KEY =
      row("workerKey", OptionType.FILE)
          .standardInWords("in the file of workerCert")
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("controller.key")
          .means("The file of the key of that certificate, in PEM.");

  /** The file of those who may sign certificates of workers. */
  public static final LoadOption<Path> WORKER_CA =
      row("workerCa", OptionType.FILE)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .changesNoFigure()
          .example("load-ca.pem")
          .means("The file, in PEM or PKCS#12, of those who may sign the certificates of workers.");

  /** Where the password of the key is. */
  public static final LoadOption<String> WORKER_PASSWORD =
      row("workerPassword", OptionType.PASSWORD)
          .onlyFor(RUN)
          .notAt(ANNOTATION)
          .shownAs(OptionType::placeOfPassword)
          .changesNoFigure()
          .example("env:WORKER_PASSWORD")
          .means("Where the password of that key is: in an environment variable or a file.");

  private static final List<LoadOption<?>> OF_LISTENING =
      List.of(WORKER_WAIT, TOKEN_FILE, WORKER_CERT, WORKER_KEY, WORKER_CA, WORKER_PASSWORD);

  private JoinOptions() {}

  /** One that means nothing as there is nothing to join. */
  static Optional<LoadProblem> problem(LoadSpec load) {
    return load.isGiven(LISTEN)
        ? Optional.empty()
        : OF_LISTENING.stream()
            .filter(load::isGiven)
            .findFirst()
            .map(option ->
                new LoadProblem(
                    option,
                    Kind.UNACCOMPANIED,
                    "%1$s is of workers on other machines: add listen, such as listen = \"0.0.0.0:7300\", or remove %1$s"
                        .formatted(option)));
  }
}
