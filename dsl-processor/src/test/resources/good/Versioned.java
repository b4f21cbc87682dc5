package app;

import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Protocol;
import io.katydid.api.Task;
import io.katydid.api.User;

class Versioned {

  @User(protocol = Protocol.HTTP_2)
  @Connections(pool = 2)
  static class Second {

    @Task
    void browse(Http http) {}
  }

  @User(protocol = Protocol.HTTP_1_1)
  static class First extends Second {}
}
