package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.Tls;
import io.katydid.api.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In a mesh, each caller shows a certificate of its own, and the service lets in whom it knows.
 *
 * <p>{@link Tls} names the files: {@code {n}} is a number, and each user has the next one. A run
 * may name others, as by {@code --cert}. Where rows say who a user is, it shows the certificate of
 * its row by {@code http.clientCertificate}.
 *
 * <p>What to see: the service knows its users by their certificates; the report says which version
 * of TLS and which cipher they agreed on, and how many handshakes resumed a session. Without a
 * certificate, the failure says what is missing.
 */
class L32_MutualTls {

  private static final String FOLDER = "src/test/resources/mesh/";

  @User
  @Tls(ca = FOLDER + "ca.pem", cert = FOLDER + "user{n}.pem")
  static class Caller {

    @Task
    void call(Http http) {
      http.get("/orders");
    }
  }

  record Account(String certificate) {}

  @User
  @Tls(ca = FOLDER + "ca.pem")
  static class Member {

    @OnStart
    void open(Http http, @Feed("accounts.csv") Account account) {
      http.clientCertificate(FOLDER + account.certificate());
    }

    @Task
    void call(Http http) {
      http.get("/orders");
    }
  }

  @User
  @Tls(ca = FOLDER + "ca.pem")
  static class Stranger {

    @Task
    void call(Http http) {
      http.get("/orders");
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Caller.class, Member.class})
  void callers_withCertificates_areKnownByThem(Class<?> userClass) throws Exception {
    Set<String> callers = ConcurrentHashMap.newKeySet();
    HttpsServer service = service(callers);
    try {
      LoadResult result =
          LoadRun.of(userClass)
              .host("https://localhost:" + service.getAddress().getPort())
              .users(2)
              .iterationsPerUser(5)
              .slo("failures <= 0%")
              .execute();

      assertThat(callers).containsExactlyInAnyOrder("CN=ann", "CN=bob");
      assertThat(result.text()).contains("TLSv1.3, TLS_").containsPattern("full +2 ");
    } finally {
      service.stop(0);
    }
  }

  @Test
  void stranger_withoutACertificate_isRefused() throws Exception {
    Set<String> callers = ConcurrentHashMap.newKeySet();
    HttpsServer service = service(callers);
    try {
      LoadResult result =
          LoadRun.of(Stranger.class)
              .host("https://localhost:" + service.getAddress().getPort())
              .iterationsPerUser(1)
              .slo("failures < 1%")
              .execute();

      assertThat(result.text().replaceAll("\\s+", " ")).contains("a client certificate");
      assertThat(callers).isEmpty();
    } finally {
      service.stop(0);
    }
  }

  private static HttpsServer service(Set<String> callers) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls()) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters own = getSSLContext().getDefaultSSLParameters();
            own.setNeedClientAuth(true);
            parameters.setSSLParameters(own);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          callers.add(((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    return server;
  }

  private static SSLContext tls() throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(FOLDER, "service.p12"))) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("ca", store.getCertificateChain("service")[1]);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
