package app;

import io.katydid.api.BeforeRun;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  @Task
  @OnStart
  // KD030 at: browse
  void browse(Http http) {}

  @Task
  @OnStop
  // KD030 at: buy
  void buy(Http http) {}

  @Task
  @BeforeRun
  // KD030 at: prepare
  // KD190 at: prepare
  void prepare(Http http) {}
}
