package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  // KD021 at: browse
  private void browse(Http http) {}

  @OnStart
  // KD021 at: login
  private void login(Http http) {}

  @OnStop
  // KD021 at: logout
  private void logout(Http http) {}
}
