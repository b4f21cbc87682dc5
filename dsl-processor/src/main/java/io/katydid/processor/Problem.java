package io.katydid.processor;

/** A mistake: what to say about it, and where it was made. */
record Problem(Message message, Origin origin, String text) {

  boolean isError() {
    return message.isError();
  }
}
