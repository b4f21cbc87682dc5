package app;

import static io.katydid.api.Body.json;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User(host = "http://localhost:8000")
@WaitTime(min = "10ms", max = "50ms")
class FastApiUser {

  record Item(String name, double price) {}

  @Task(1)
  void getRoot(Http http) {
    http.get("/");
  }

  @Task(3)
  void postItem(Http http) {
    http.post("/items/", json(new Item("test", 9.99)));
  }
}
