package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
record Visitor(Http http) {

  @Task
  void visit() {
    http.get("/");
  }
}
