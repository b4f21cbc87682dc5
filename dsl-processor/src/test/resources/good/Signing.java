package app;

import io.katydid.api.Http;
import io.katydid.api.OnRequest;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.security.GeneralSecurityException;

@User
class Signing {

  @OnRequest
  void sign(OutgoingRequest request, VirtualUser me) throws GeneralSecurityException {
    request.header("X-User", "" + me.id());
  }

  @Task
  void upload(Http http) {
    http.request("GET", "/").uploadRate("1MB/s").downloadRate("20Mbit/s").send();
  }
}
