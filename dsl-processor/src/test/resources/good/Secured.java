package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.Tls;
import io.katydid.api.User;

class Secured {

  @User
  @Tls(
      ca = "certs/ca.pem",
      caPassword = "file:certs/ca.password",
      cert = "certs/user{n}.pem",
      key = "certs/user{n}.key",
      certPassword = "env:CERT_PASSWORD",
      versions = "1.3, 1.2",
      resumption = false,
      serverName = "Shop.example")
  static class Shows {

    @Task
    void browse(Http http) {}
  }

  @User
  static class Inherits extends Shows {}

  @User
  @Tls(insecure = true)
  static class Trusts extends Shows {}
}
