package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  // KD026 at: browse
  Object browse(Http http) {
    return http;
  }

  @OnStart
  // KD026 at: login
  Object login(Http http) {
    return http;
  }

  @OnStop
  // KD026 at: logout
  Object logout(Http http) {
    return http;
  }
}
