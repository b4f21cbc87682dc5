package io.katydid.http2;

import java.util.function.BiConsumer;

/** A request without other fields. */
record Get() implements RequestHead {

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String authority() {
    return "a";
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public void fields(BiConsumer<String, String> fields) {}
}
