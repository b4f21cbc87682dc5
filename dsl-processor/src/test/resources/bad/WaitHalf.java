package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD019 at: "1s"
@WaitTime(min = "1s")
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
// KD019 at: "2s"
@WaitTime(max = "2s")
class Buyer {

  @Task
  void browse(Http http) {}
}
