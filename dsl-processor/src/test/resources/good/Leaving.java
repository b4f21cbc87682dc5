package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Leaving {

  @User(fixedCount = 3, replaced = true)
  static class Monitor {

    @Task
    void look(Http http) {
      http.get("/health");
    }
  }

  @User(lifetime = "20 iterations")
  static class Session {

    @Task
    void browse(Http http) {
      http.get("/");
    }
  }

  @User(lifetime = "1m30s")
  static class Guest {

    @Task
    void browse(Http http) {
      http.get("/");
    }
  }
}
