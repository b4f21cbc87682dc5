package base;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.WaitTime;

@WaitTime("250us")
public class Base {

  @OnStart
  public void login(Http http) {}

  @Task
  public void browse(Http http) {}

  @Task
  protected void buy(Http http) {}
}
