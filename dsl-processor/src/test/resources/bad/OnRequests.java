package app;

import io.katydid.api.Http;
import io.katydid.api.OnRequest;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;

@User
class Shopper {

  @OnRequest
  // KD241 at: again
  void again() {}

  @OnRequest
  // KD029 at: sign
  // KD240 at: http
  void sign(OutgoingRequest request, Http http) {}

  @Task
  void browse(Http http) {
    // KD243 at: "fast"
    http.request("GET", "/").uploadRate("fast").send();
    // KD243 at: "1MB"
    http.request("GET", "/").discardBody().downloadRate("1MB").send();
  }

  @TaskSet
  static class Basket {

    @OnRequest
    // KD242 at: see
    void see(OutgoingRequest request) {}

    @Task
    void open(Http http) {
      http.get("/");
    }
  }
}
