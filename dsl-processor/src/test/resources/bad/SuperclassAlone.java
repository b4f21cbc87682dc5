package app;

import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.WaitTime;

// KD018 at: "1s"
@WaitTime(value = "1s", min = "1s", max = "2s")
abstract class Base<C> {

  @Task
  // KD021 at: browse
  private void browse(C client) {}

  // KD012 at: 0
  @Task(0)
  void buy(C client) {}

  @OnStart
  // KD028 at: name
  void login(String name) {}
}
