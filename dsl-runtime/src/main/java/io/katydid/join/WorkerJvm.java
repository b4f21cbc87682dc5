package io.katydid.join;

import io.katydid.fork.LoadJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A worker of a run that a controller on another machine makes.
 *
 * @param controller where that is
 * @param credentials by what both know each other
 * @param patience how long it is waited for if it is not there yet
 */
public record WorkerJvm(
    ControllerAddress controller, CredentialSource credentials, Duration patience) {

  private static final int OWN_ARGUMENTS = 2;

  private static final String STOPPED =
      "no load is made here any more; a run that this worker had joined has lost it, and ends or"
          + " goes on as its --on-worker-loss says";

  /**
   * Makes its share of one run, in a JVM that is tuned for load, and returns the exit code of that:
   * 0 if it made what it was to, 1 if the controller was lost, 2 if it could not take part.
   *
   * @param userClasses some that are not on the class path of this JVM, but of their own loaders
   * @throws IllegalArgumentException if there are no credentials, or they cannot be used
   */
  public int execute(List<Class<?>> userClasses) {
    Credentials unused = credentials(System::getenv);
    return LoadJvm.execute(
        WorkerEngine.class, userClasses, arguments(), STOPPED, System.err::println);
  }

  /** What it proves itself by. */
  Credentials credentials(Function<String, @Nullable String> environment) {
    return credentials
        .read(environment)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a worker proves that it belongs to the run: give the token that the controller has"
                    + " printed in the environment variable "
                    + CredentialSource.TOKEN_VARIABLE
                    + ", or a file of it by --token-file; or certificates by --worker-cert and"
                    + " --worker-ca"));
  }

  List<String> arguments() {
    List<String> all =
        new ArrayList<>(List.of(controller.toString(), Long.toString(patience.toMillis())));
    all.addAll(credentials.arguments());
    return all;
  }

  /** From {@link #arguments}. */
  static WorkerJvm of(List<String> arguments) {
    return new WorkerJvm(
        ControllerAddress.parse(arguments.get(0)),
        CredentialSource.of(arguments.subList(OWN_ARGUMENTS, arguments.size())),
        Duration.ofMillis(Long.parseLong(arguments.get(1))));
  }
}
