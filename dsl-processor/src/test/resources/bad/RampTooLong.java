package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

class RampTooLong {

  @User(host = "http://localhost:8000")
  static class Visitor {

    @Task
    void visit(Http http) {
      http.get("/");
    }
  }

  // KD083 at: 1, runTime
  @LoadTest(value = Visitor.class, users = 10, spawnRate = 1, runTime = "2s")
  @Slo("failures < 1%")
  void unfinished() {}

  @LoadTest(value = Visitor.class, users = 10, spawnRate = 5, runTime = "2s")
  @Slo("failures < 1%")
  void justFinished() {}

  @LoadTest(value = Visitor.class, arrivalRate = "5/s", maxUsers = 10, runTime = "2s")
  @Slo("failures < 1%")
  void open() {}
}
