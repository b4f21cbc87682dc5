package io.katydid.grpc;

import java.io.IOException;
import java.util.Optional;

/** What it means that the connection of a call failed, and what a person can do about it. */
@FunctionalInterface
interface StatusAdvice {

  /** For channels of which it is not known what is set for their connections. */
  StatusAdvice NONE = (thrown, answered) -> Optional.empty();

  /**
   * What it means, if that is known.
   *
   * @param thrown what the JDK throws for it
   * @param answered whether the server had answered on it
   */
  Optional<String> on(IOException thrown, boolean answered);
}
