package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User(
    // KD152 at: "20"
    lifetime = "20",
    replaced = true)
class Shopper {

  @Task
  void browse(Http http) {}
}

@User(
    // KD152 at: "0 iterations"
    lifetime = "0 iterations")
class Visitor {

  @Task
  void browse(Http http) {}
}
