package app;

import io.katydid.api.Http;
import io.katydid.api.WaitTime;
import io.katydid.api.OnStop;
import io.katydid.api.BeforeRun;
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

abstract class Session {

  @OnStart
  void logIn() {}

  @OnStop
  void logOut() {}

  @WaitTime
  long think() {
    return 1;
  }

  @BeforeRun
  static void prepare() {}
}

@User
class Guest extends Session {

  @Task
  void browse(Http http) {}

  @Override
  // KD048 at: logIn
  void logIn() {}

  @Override
  @OnStop
  void logOut() {}

  @Override
  // KD048 at: think
  long think() {
    return 2;
  }

  // KD048 at: prepare
  static void prepare() {}
}
