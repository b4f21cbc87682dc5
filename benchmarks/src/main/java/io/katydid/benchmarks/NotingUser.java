package io.katydid.benchmarks;

import io.katydid.api.AfterRun;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import java.io.IOException;

/** Notes when it is started and ended, and waits in between without having connected. */
@User
@WaitTime("1h")
class NotingUser {

  @OnStart
  void start() {
    Moments.begin();
  }

  @Task
  void rest() {}

  @OnStop
  void stop() {
    Moments.end();
  }

  @AfterRun
  static void write() throws IOException {
    Moments.write();
  }
}
