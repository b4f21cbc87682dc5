package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Response;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  // KD028 at: url
  Shopper(String url) {}

  @Task
  // KD028 at: count
  void browse(Http http, int count) {}

  @OnStart
  // KD028 at: response
  void login(Response response) {}

  @OnStop
  // KD028 at: all
  void logout(Http[] all) {}
}
