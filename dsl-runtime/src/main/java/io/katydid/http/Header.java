package io.katydid.http;

/** A header field of a request or a response. */
record Header(String name, String value) {

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
