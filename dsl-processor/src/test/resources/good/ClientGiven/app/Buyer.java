package app;

import io.katydid.api.Http;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.Task;
import io.katydid.api.User;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

abstract class WithClient {

  abstract static class Tuned extends CloseableHttpClient {}

  @HttpClientFactory
  static Tuned client() throws Exception {
    throw new Exception("not made here");
  }
}

@User
class Buyer extends WithClient {

  @Task
  void buy(Http http) {}
}
