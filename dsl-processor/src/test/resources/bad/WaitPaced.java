package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
// KD049 at: "2s"
@WaitTime(value = "1s", pacing = "2s")
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
// KD049 at: "3s"
@WaitTime(min = "1s", max = "2s", pacing = "3s")
class Buyer {

  @Task
  void browse(Http http) {}
}

@User
// KD049 at: "1m"
@WaitTime(min = "1s", pacing = "1m")
class Half {

  @Task
  void browse(Http http) {}
}
