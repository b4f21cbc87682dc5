package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD020 at: "1s"
@WaitTime(min = "1s", max = "999ms")
class Shopper {

  @Task
  void browse(Http http) {}
}
