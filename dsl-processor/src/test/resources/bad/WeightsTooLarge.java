package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task(2_000_000_000)
  void browse(Http http) {}

  // KD013 at: 147_483_648
  @Task(147_483_648)
  void buy(Http http) {}

  @Task
  void leave(Http http) {}
}
