package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.Tls;
import io.katydid.api.User;

@User
@Tls(
    // KD291 at: "secret"
    certPassword = "secret",
    // KD291 at: "user{n}{n}.pem"
    cert = "user{n}{n}.pem",
    // KD291 at: "1.1"
    versions = "1.1",
    // KD291 at: "127.0.0.1"
    serverName = "127.0.0.1")
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
// KD291 at: "user.key"
@Tls(key = "user.key")
class Buyer {

  @Task
  void browse(Http http) {}
}

@User
// KD291 at: true
@Tls(ca = "ca.pem", insecure = true)
class Trusting {

  @Task
  void browse(Http http) {}
}

@User
// KD291 at: "user{n}.key"
@Tls(cert = "user.pem", key = "user{n}.key")
class Numbered {

  @Task
  void browse(Http http) {}
}
