package io.katydid.junit;

/**
 * A load that shows nothing about its target, as the generator of the load was the limit.
 *
 * <p>Not an {@link AssertionError}: a failure would accuse the target, and to abort the test would
 * let a build pass that measured nothing. Build tools count any other exception as an error of the
 * test, which breaks the build and is listed apart from failures: that is what it is, for it is the
 * test, its machine or its settings that must change.
 */
public final class InvalidLoadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidLoadException(String message) {
    super(message);
  }
}
