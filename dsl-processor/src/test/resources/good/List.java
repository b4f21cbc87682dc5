package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class List {

  @Task
  void browse(Http http) {}
}
