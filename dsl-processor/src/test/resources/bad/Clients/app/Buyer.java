package app;

import io.katydid.api.Client;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.Protocol;
import io.katydid.api.Task;
import io.katydid.api.Tls;
import io.katydid.api.User;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

// KD273 at: Protocol.HTTP_2
@User(protocol = Protocol.HTTP_2)
// KD273 at: 5
@Connections(pool = 5)
// KD273 at: @Tls
@Tls(insecure = true)
class Buyer {

  @Task
  void buy(Http http) {}

  @HttpClientFactory
  // KD190 at: client
  CloseableHttpClient client() {
    return null;
  }

  @HttpClientFactory
  // KD270 at: other
  // KD272 at: other
  static java.net.http.HttpClient other(
      // KD271 at: http
      Http http) {
    return null;
  }
}

@User
// KD273 at: Client.APACHE
// KD274 at: Client.APACHE
@Connections(client = Client.APACHE)
class Seller {

  @Task
  void sell(Http http) {}

  @HttpClientFactory
  // KD021 at: client
  private static CloseableHttpClient client() {
    return null;
  }
}

class NoUser {

  // KD031 at: @HttpClientFactory
  @HttpClientFactory
  static CloseableHttpClient client() {
    return null;
  }
}
