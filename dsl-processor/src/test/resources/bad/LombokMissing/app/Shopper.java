package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import lombok.RequiredArgsConstructor;

@User
@RequiredArgsConstructor
// KD077 at: class Shopper
class Shopper {

  private Http http = null;

  @Task
  void browse() {
    http.get("/");
  }
}

/** Has a constructor of its own. */
@User
@RequiredArgsConstructor
class Buyer {

  private final Http http;

  Buyer(Http http) {
    this.http = http;
  }

  @Task
  void buy() {
    http.get("/");
  }
}
