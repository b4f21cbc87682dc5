package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD009 at: class Shopper
class Shopper {

  void browse(Http http) {}
}

class Base {

  @Task
  void browse(Http http) {}
}

@User
// KD009 at: class Overriding
class Overriding extends Base {

  @Override
  void browse(Http http) {}
}
