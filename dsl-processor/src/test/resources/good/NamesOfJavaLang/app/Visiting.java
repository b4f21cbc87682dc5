package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Stands beside a class that is called as one of java.lang. */
@User
class Visiting {

  @Task
  void visit(Http http) throws Exception {
    http.get("/");
  }
}
