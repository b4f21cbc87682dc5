package io.katydid.http;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Response;

/** Requests that are sent as soon as they are named, one for each method of HTTP. */
abstract sealed class HttpMethods implements Http permits UserHttp {

  /** A request that is not sent yet. */
  abstract HttpCall call(String method, String path, Object... variables);

  @Override
  public Response get(String path, Object... variables) {
    return call("GET", path, variables).send();
  }

  @Override
  public Response head(String path, Object... variables) {
    return call("HEAD", path, variables).send();
  }

  @Override
  public Response options(String path, Object... variables) {
    return call("OPTIONS", path, variables).send();
  }

  @Override
  public Response delete(String path, Object... variables) {
    return call("DELETE", path, variables).send();
  }

  @Override
  public Response post(String path, Body body, Object... variables) {
    return call("POST", path, variables).body(body).send();
  }

  @Override
  public Response post(String path) {
    return call("POST", path).send();
  }

  @Override
  public Response put(String path) {
    return call("PUT", path).send();
  }

  @Override
  public Response patch(String path) {
    return call("PATCH", path).send();
  }

  @Override
  public Response put(String path, Body body, Object... variables) {
    return call("PUT", path, variables).body(body).send();
  }

  @Override
  public Response patch(String path, Body body, Object... variables) {
    return call("PATCH", path, variables).body(body).send();
  }
}
