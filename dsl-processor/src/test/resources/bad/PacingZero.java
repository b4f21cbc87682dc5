package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD050 at: "0s"
@WaitTime(pacing = "0s")
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
// KD015 at: "0.1"
@WaitTime(pacing = "0.1")
class Buyer {

  @Task
  void browse(Http http) {}
}

@User
// KD015 at: ""
@WaitTime(pacing = "")
class Empty {

  @Task
  void browse(Http http) {}
}
