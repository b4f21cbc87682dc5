package app;

import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD062 at: 50
@Connections(per = Connections.Per.REQUEST, pool = 50)
class Shopper {

  @Task
  void browse(Http http) {}
}
