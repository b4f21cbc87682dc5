package io.katydid.api;

/**
 * What Katydid itself has for one virtual user.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface UserContext {

  /** The base address of the target: that of the run, or else of {@link User}; or empty. */
  String host();

  /** The HTTP client of this user. */
  Http http();

  /** This user. */
  VirtualUser virtualUser();

  /** Measures what is not one request. */
  Measure measure();
}
