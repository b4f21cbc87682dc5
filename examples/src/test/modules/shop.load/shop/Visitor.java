package shop;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Visitor {

  @Task
  void readFrontPage(Http http) {
    http.get("/");
  }
}
