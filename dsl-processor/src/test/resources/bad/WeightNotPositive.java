package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User(
    // KD012 at: 0
    weight = 0)
class Shopper {

  // KD012 at: 0
  @Task(0)
  void browse(Http http) {}

  // KD012 at: -1
  @Task(-1)
  void buy(Http http) {}
}
