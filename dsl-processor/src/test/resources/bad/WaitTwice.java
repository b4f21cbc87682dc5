package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD018 at: "1s"
@WaitTime(value = "1s", min = "1s", max = "2s")
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
// KD018 at: "1s"
@WaitTime(value = "1s", max = "2s")
class Buyer {

  @Task
  void browse(Http http) {}
}
