package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Old {

  @Task
  void keep(Http http) {}

  @Deprecated
  @Task
  void drop(Http http) {}
}
