package app;

import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD063 at: 0
@Connections(pool = 0)
class Shopper {

  @Task
  void browse(Http http) {}
}

// KD063 at: -1
@Connections(pool = -1)
abstract class Base {

  @Task
  void browse(Http http) {}
}
