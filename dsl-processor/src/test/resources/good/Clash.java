package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Clash {

  @User
  static class UserPlan {

    @Task
    void browse(Http http) {}
  }
}
