package app;

import io.katydid.api.Http;
import io.katydid.api.Tag;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;

@Tag("shop")
class Shop {

  @Task
  @Tag({"read", "cheap"})
  void list(Http http) {
    http.get("/items");
  }
}

@User
@Tag("web")
final class Tagged extends Shop {

  @Task
  void home(Http http) {
    http.get("/");
  }

  @TaskSet(leaveAfter = 1)
  @Tag({"write", "web"})
  static final class Cart {

    @Task
    @Tag("money")
    void pay(Http http) {
      http.post("/pay");
    }
  }
}
