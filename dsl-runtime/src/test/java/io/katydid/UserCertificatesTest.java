package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Http;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.TlsServer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which users show which certificates. */
class UserCertificatesTest {

  private static final int EACH = 2;

  /** What the server calls the users of each class. */
  private static final Set<String> SHOWN = ConcurrentHashMap.newKeySet();

  /** A user that asks who it is, until all that are looked for have. */
  @User
  static final class Reader {

    void ask(Http http, VirtualUser me) {
      note("reader", http, me);
    }
  }

  /** Another one. */
  @User
  static final class Writer {

    void ask(Http http, VirtualUser me) {
      note("writer", http, me);
    }
  }

  private static void note(String kind, Http http, VirtualUser me) {
    SHOWN.add(kind + " " + me.id() + " " + http.get("/").text());
    if (SHOWN.size() == 2 * EACH) {
      me.stopRun("all have asked");
    }
  }

  /** Of two classes in turn, each would have every second one. */
  @Test
  void certificates_ofTwoClasses_areDealtInEach(@TempDir Path folder) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    authority.issue("ann", folder.resolve("user0.pem"));
    authority.issue("bob", folder.resolve("user1.pem"));
    KeyStore keys = authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z"));
    SHOWN.clear();
    try (TlsServer server = TlsServer.requiring(authority, keys)) {
      LoadRun.of(Reader.class, Writer.class)
          .host(server.url())
          .users(2 * EACH)
          .runTime("20s")
          .ca(Path.of(authority.trusted().ca()))
          .cert(folder + "/user{n}.pem")
          .execute();
    }

    assertThat(SHOWN)
        .containsExactlyInAnyOrder(
            "reader 0 CN=ann", "writer 1 CN=ann", "reader 2 CN=bob", "writer 3 CN=bob");
  }
}
