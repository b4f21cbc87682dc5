package io.katydid;

import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadSpec;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How workers on other machines join a run. */
abstract sealed class JoinSetters extends ReportSetters permits LoadRun {

  JoinSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /**
   * Has the load made on other machines, of which each runs {@code katydid worker --join}, and lets
   * as many workers join as the run is to have.
   *
   * @param address a port of this machine alone, such as {@code 7300}, or with the address of one
   *     of its network interfaces, such as {@code 0.0.0.0:7300} for all of them
   * @throws IllegalArgumentException if it is none
   */
  public LoadRun listen(String address) {
    return withText(JoinOptions.LISTEN, address);
  }

  /** How long workers are waited for until all have joined; five minutes by default. */
  public LoadRun workerWait(Duration time) {
    return with(JoinOptions.WORKER_WAIT, time);
  }

  /**
   * As {@link #workerWait(Duration)}, in the grammar of {@link io.katydid.api.Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public LoadRun workerWait(String time) {
    return withText(JoinOptions.WORKER_WAIT, time);
  }

  /**
   * The file of the token by which workers prove that they belong to the run. By default, that of
   * the environment variable {@code KATYDID_TOKEN}, or else one that is made for the run and
   * printed at its start.
   */
  public LoadRun tokenFile(Path file) {
    return with(JoinOptions.TOKEN_FILE, file);
  }

  /**
   * In place of a token: the certificate that is shown to workers, in PEM or PKCS#12. Each worker
   * has one as well; both sides verify that of the other by {@link #workerCa}.
   */
  public LoadRun workerCert(Path file) {
    return with(JoinOptions.WORKER_CERT, file);
  }

  /** The key of that certificate, in PEM; by default, it is in the same file. */
  public LoadRun workerKey(Path file) {
    return with(JoinOptions.WORKER_KEY, file);
  }

  /** Those who may sign the certificates of workers, in PEM or PKCS#12. */
  public LoadRun workerCa(Path file) {
    return with(JoinOptions.WORKER_CA, file);
  }

  /**
   * Where the password of the key is: {@code env:NAME} or {@code file:PATH}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public LoadRun workerPassword(String place) {
    return withText(JoinOptions.WORKER_PASSWORD, place);
  }
}
