package io.katydid.control;

import io.katydid.api.Http;
import io.katydid.api.User;

/** A user that makes one request for each arrival. */
@User
public final class ArrivingUser {

  void arrive(Http http) {
    http.get("/");
  }
}
