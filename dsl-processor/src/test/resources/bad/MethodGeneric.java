package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  // KD024 at: browse
  <T> void browse(Http http) {}

  @OnStart
  // KD024 at: login
  <T> void login(Http http) {}

  @OnStop
  // KD024 at: logout
  <T> void logout(Http http) {}
}
