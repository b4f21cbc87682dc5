package app;

import io.katydid.api.Client;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
@Connections(client = Client.APACHE, pool = 5)
class Reader {

  @Task
  void read(Http http) {}
}
