package io.katydid.benchmarks;

import io.katydid.api.AfterRun;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.io.IOException;

/** Notes when each of its iterations begins, and does nothing else. */
@User
class NotedArrival {

  @Task
  void arrive() {
    Moments.begin();
  }

  @AfterRun
  static void write() throws IOException {
    Moments.write();
  }
}
