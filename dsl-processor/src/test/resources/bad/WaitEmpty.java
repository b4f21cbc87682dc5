package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD017 at: @WaitTime
@WaitTime
class Shopper {

  @Task
  void browse(Http http) {}
}
