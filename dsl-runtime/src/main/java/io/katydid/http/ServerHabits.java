package io.katydid.http;

/**
 * What the server of one origin was seen to do with its connections in this run, as far as it
 * decides whether they can be used again. Thread-safe.
 */
final class ServerHabits {

  private volatile boolean closesAfterUploads;
  private volatile String unaskedBody = "";

  /** It closed a connection just after the response to an upload. */
  void closedAfterUpload() {
    closesAfterUploads = true;
  }

  boolean closesAfterUploads() {
    return closesAfterUploads;
  }

  /** It sent bytes after a response that has no body; the first such request is remembered. */
  void sentUnaskedBody(String request) {
    if (unaskedBody.isEmpty()) {
      unaskedBody = request;
    }
  }

  /** The request whose response has no body, and had one; empty if there was none. */
  String unaskedBody() {
    return unaskedBody;
  }
}
