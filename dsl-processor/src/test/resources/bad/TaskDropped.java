package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;

class Base {

  @Task
  void browse(Http http) {}

  @Task
  void buy(Http http) {}

  @Task
  void login(Http http) {}

  void rest() {}
}

@User
class Shopper extends Base {

  @Override
  // KD048 at: browse
  void browse(Http http) {}

  @Override
  @Task(2)
  void buy(Http http) {}

  @Override
  @OnStart
  void login(Http http) {}

  @Override
  void rest() {}

  void browse() {}
}
