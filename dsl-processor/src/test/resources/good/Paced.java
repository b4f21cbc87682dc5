package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
@WaitTime(pacing = "100ms")
class Paced {

  @Task
  void poll(Http http) {}
}
