package io.katydid.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where a body comes from that is read while it is sent: {@link Body#stream}. Asked by the threads
 * of all users that send it.
 */
@FunctionalInterface
public interface BodySource {

  /**
   * Opens the body at its first byte; it is closed when it was sent, or is not wanted any more.
   *
   * @throws IOException if that cannot be done: the request fails
   */
  InputStream open() throws IOException;
}
