package io.katydid.http2;

import java.util.function.BiConsumer;

/** The head of a request, as it is sent. */
public interface RequestHead {

  /** Its method. */
  String method();

  /** {@code http} or {@code https}. */
  String scheme();

  /** Host and port, as a URL has them. */
  String authority();

  /** Path and query. */
  String path();

  /** Gives all other fields, their names in lower case. */
  void fields(BiConsumer<String, String> fields);
}
