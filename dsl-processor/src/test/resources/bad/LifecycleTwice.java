package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

class Base {

  @OnStart
  void login(Http http) {}
}

@User
class Shopper extends Base {

  @Task
  void browse(Http http) {}

  @OnStart
  // KD029 at: open
  void open(Http http) {}

  @OnStop
  void logout(Http http) {}

  @OnStop
  // KD029 at: close
  void close(Http http) {}
}
