package io.katydid.measure;

import java.io.Serializable;

/**
 * Failures or errors that are alike, counted as one.
 *
 * @param source the request that failed, or the task or method that threw
 * @param type what kind: {@code HTTP 503}, {@code connect timeout}, {@code check}, or the class of
 *     an exception
 * @param message the first message; may be empty
 * @param count how many
 * @param example the first stack trace of an exception; empty for failures of requests
 */
public record ErrorGroup(String source, String type, String message, long count, String example)
    implements Serializable {

  /** Whether this is an exception of user code, and not the failure of a request. */
  public boolean isError() {
    return !example.isEmpty();
  }
}
