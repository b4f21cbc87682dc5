package other;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;

public abstract class Base {

  @Task
  // KD027 at: browse
  protected void browse(Http http) {}

  @Task
  // KD027 at: buy
  void buy(Http http) {}

  @Task
  public void leave(Http http) {}

  @OnStart
  // KD027 at: login
  protected void login(Http http) {}
}
