package io.katydid.kubernetes;

import java.util.List;
import java.util.Map;

/**
 * A load that a cluster is to make. {@link #text} has all that is applied to it.
 *
 * @param name what the names of all its objects begin with
 * @param namespace that they are in; empty for that of whoever applies them
 * @param image of controller and workers, which executes {@code katydid} with the arguments of a
 *     pod
 * @param workers how many make the load, at least 1
 * @param patience how long each of them waits for the controller, such as {@code 10m}
 * @param outlivesWorkers whether the load goes on when a worker is lost
 * @param worker what each worker is given
 * @param controller what the controller is given
 * @param claim the name of the volume claim that is mounted as {@value #REPORTS} where the
 *     controller runs, for its files; empty for none
 * @param run the arguments of {@code katydid run}, which is to listen at {@value #PORT}
 * @param variables of the environment of all pods, which are in the Secret; one of them is that of
 *     the token
 */
public record LoadJob(
    String name,
    String namespace,
    String image,
    int workers,
    String patience,
    boolean outlivesWorkers,
    Resources worker,
    Resources controller,
    String claim,
    List<Argument> run,
    Map<String, String> variables) {

  /** Where workers join. */
  public static final int PORT = 7300;

  /** Where the volume for files is in the file system of the controller. */
  public static final String REPORTS = "/reports";

  /**
   * Checks names.
   *
   * @throws IllegalArgumentException if one is impossible; the message says what to write
   */
  public LoadJob {
    ResourceName.requireOfLoad(name);
    if (!namespace.isEmpty()) {
      ResourceName.require("--namespace", namespace);
    }
    if (!claim.isEmpty()) {
      ResourceName.require("--reports", claim);
    }
    if (image.isBlank() || image.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "--image: \"%s\" is no name of an image, such as registry.example/load:1"
              .formatted(image));
    }
  }

  /** The objects as documents of YAML: a Secret, a Service, and the Jobs of both roles. */
  public String text() {
    return Yaml.documents(new LoadObjects(this).all());
  }
}
