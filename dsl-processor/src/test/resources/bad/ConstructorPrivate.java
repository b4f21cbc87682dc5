package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  // KD007 at: Shopper()
  private Shopper() {}

  @Task
  void browse(Http http) {}
}

@User
// KD007 at: class Buyer
class Buyer {

  private Buyer() {}

  private Buyer(Http http) {}

  @Task
  void buy(Http http) {}
}
