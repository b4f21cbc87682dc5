package io.katydid.api;

import java.io.IOException;

/**
 * What is given the body of a response while it comes: {@link Request#receive}. {@code
 * MessageDigest::update} and {@code OutputStream::write} are such. Used by the thread of one
 * virtual user.
 */
@FunctionalInterface
public interface BodyReceiver {

  /**
   * Takes the next bytes. They may be overwritten when it returns.
   *
   * @throws IOException if it cannot take them: the request fails, and its connection is closed
   */
  void receive(byte[] bytes, int offset, int length) throws IOException;
}
