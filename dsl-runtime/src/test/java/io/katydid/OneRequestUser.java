package io.katydid;

import io.katydid.api.Http;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** A user that makes three requests, and then ends the run. */
@User
public final class OneRequestUser {

  void pass(Http http, VirtualUser me) {
    http.get("/");
    http.get("/");
    http.get("/");
    me.stopRun("passed by");
  }
}
