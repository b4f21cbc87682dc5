package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  // KD022 at: browse
  static void browse(Http http) {}

  @OnStart
  // KD022 at: login
  static void login(Http http) {}

  @OnStop
  // KD022 at: logout
  static void logout(Http http) {}
}
