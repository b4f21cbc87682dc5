package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;

abstract class Base {

  @Task
  // KD023 at: browse
  abstract void browse(Http http);

  @OnStart
  // KD023 at: login
  abstract void login(Http http);
}

@User
class Shopper extends Base {

  @Override
  @Task
  void browse(Http http) {}

  @Override
  void login(Http http) {}
}
