package app;

import io.katydid.api.Connections;
import io.katydid.api.Connections.Per;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Connected {

  @User
  @Connections(per = Per.REQUEST)
  static class Anew {

    @Task
    void browse(Http http) {}
  }

  @User
  static class Inherits extends Anew {}

  @User
  @Connections
  static class Owns extends Anew {}

  @User
  @Connections(pool = 50)
  static class Shares extends Anew {}
}
