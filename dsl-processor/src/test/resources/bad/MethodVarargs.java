package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  // KD025 at: browse
  void browse(Http... http) {}

  @OnStart
  // KD025 at: login
  void login(Http... http) {}

  @OnStop
  // KD025 at: logout
  void logout(Http... http) {}
}
