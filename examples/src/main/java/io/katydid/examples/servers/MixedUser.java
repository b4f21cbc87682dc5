package io.katydid.examples.servers;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Small and large responses, an echo and HEAD, one after the other without a wait. */
@User
class MixedUser {

  @Task(3)
  void small(Http http) {
    check(http.get("/small").bytes().length == 12);
  }

  @Task(2)
  void large(Http http) {
    check(http.get("/large").bytes().length == 102_400);
  }

  @Task(2)
  void echo(Http http) {
    check(http.post("/echo", Body.text("Moby-Dick")).text().equals("Moby-Dick"));
  }

  @Task(1)
  void head(Http http) {
    check(http.head("/small").bytes().length == 0);
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError("not the body that was asked for");
    }
  }
}
