package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Outer_Shopper {

  @Task
  void browse(Http http) {}
}

class Outer {

  @User
  // KD010 at: static class Shopper
  static class Shopper {

    @Task
    void browse(Http http) {}
  }
}

@User
// KD010 at: class Buyer
class Buyer {

  @Task
  void browse(Http http) {}
}

class Buyer_Plan {}
