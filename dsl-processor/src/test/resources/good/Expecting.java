package app;

import io.katydid.api.Expect;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Expecting {

  @OnStart
  @Expect(401)
  void enter(Http http) {}

  @Task
  void browse(Http http) {}

  @Task
  @Expect({401, 404})
  void look(Http http) {}

  @OnStop
  @Expect({200, 204})
  void leave(Http http) {}
}
