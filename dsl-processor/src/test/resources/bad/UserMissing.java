package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.WaitTime;

// KD031 at: @WaitTime
@WaitTime("1s")
class Shopper {

  // KD031 at: @Task
  @Task
  void browse(Http http) {}

  // KD031 at: @OnStart
  @OnStart
  void login(Http http) {}

  // KD031 at: @OnStop
  @OnStop
  void logout(Http http) {}
}

interface Browsing {

  // KD031 at: @Task
  @Task
  default void browse(Http http) {}
}
