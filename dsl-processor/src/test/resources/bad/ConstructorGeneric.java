package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  // KD024 at: Shopper
  <T> Shopper(T ofT) {}

  @Task
  void browse(Http http) {}
}

@User
class Buyer {

  // KD025 at: Buyer
  Buyer(Http... http) {}

  @Task
  void browse(Http http) {}
}
