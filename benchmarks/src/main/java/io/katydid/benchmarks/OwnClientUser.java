package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.Task;
import io.katydid.api.User;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Makes {@link Case#PLAIN} by a client as it is by default, with a pool in which nobody waits. */
@User
class OwnClientUser {

  private static final int MOST = 10_000;

  @HttpClientFactory
  static CloseableHttpClient client() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(MOST)
                .setMaxConnTotal(MOST)
                .build())
        .build();
  }

  @Task
  void get(Http http) {
    http.get("/");
  }
}
