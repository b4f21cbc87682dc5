package io.katydid.apache;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request. */
public interface SentBody {

  /** How many bytes it has; -1 if that is not known. */
  long length();

  /** Whether it can be sent now. */
  boolean isSendable();

  /** Whether it can be sent once more, as the request is to be; the failure says so if not. */
  boolean isSendableAgain();

  /**
   * Its bytes, from the first one on.
   *
   * @throws IOException if they cannot be had
   */
  InputStream open() throws IOException;
}
