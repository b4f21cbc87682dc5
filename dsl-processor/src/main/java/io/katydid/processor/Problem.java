package io.katydid.processor;

/** A mistake: what to report about it, and where it was made. */
record Problem(Message message, Origin origin, String text) {

  boolean isError() {
    return message.isError();
  }
}
