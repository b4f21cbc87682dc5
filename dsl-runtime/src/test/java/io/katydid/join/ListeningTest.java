package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.ListenAddress;
import io.katydid.api.load.LoadSpec;
import io.katydid.run.Clock;
import io.katydid.text.Version;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where a controller listens, and how it says that workers come. */
class ListeningTest {

  private static final CredentialSource NOTHING = new CredentialSource("", "", "", "", "");
  private static final Map<String, String> NO_VARIABLE = Map.of();

  private final List<String> console = Collections.synchronizedList(new ArrayList<>());

  @Test
  void port_withoutCredentials_printsATokenOnceAndTheCommand() {
    try (JoinPort port = listening("127.0.0.1").open(4, NO_VARIABLE::get, console::add)) {
      assertThat(console).hasSize(1);
      assertThat(console.getFirst())
          .matches(
              String.format(
                  Locale.ROOT,
                  "waiting for 4 workers at 127\\.0\\.0\\.1:%1$d; each is started, with the same"
                      + " user classes on its class path, by\\R  KATYDID_TOKEN=[0-9a-f]{40} katydid"
                      + " worker --join 127\\.0\\.0\\.1:%1$d",
                  port.port()));
    }
  }

  @Test
  void port_withATokenThatWasGiven_doesNotPrintIt() {
    Map<String, String> variables = Map.of("KATYDID_TOKEN", "correct horse battery staple");
    try (JoinPort port = listening("::1").open(1, variables::get, console::add)) {
      assertThat(console.getFirst())
          .isEqualTo(
              "waiting for one worker at [::1]:%1$d; each is started, with the same user classes on"
                  + " its class path, by\n"
                  + "  katydid worker --join [::1]:%1$d, with the token of this run",
              port.port());
    }
  }

  @Test
  void worker_byAnAddressOfIpv6_isLetIn() throws Exception {
    Map<String, String> variables = Map.of("KATYDID_TOKEN", "correct horse battery staple");
    Duration minute = Duration.ofMinutes(1);
    try (JoinPort port = listening("::1").open(1, variables::get, console::add);
        Channel joined =
            new Joining(
                    ControllerAddress.parse("[::1]:" + port.port()),
                    Token.of("correct horse battery staple", "a test"),
                    minute,
                    minute,
                    minute,
                    Pulse.STANDARD,
                    Clock.SYSTEM,
                    console::add)
                .join(new WorkerIdentity(Version.current(), "host-b", 77))) {
      assertThat(port.await(minute, List.of(Clerk.class))).hasSize(1);
      assertThat(joined.in().read()).isZero();
    }
  }

  @Test
  void port_withCertificates_saysThatWorkersNeedThem() {
    LoadSpec load =
        LoadSpec.of(List.of(Clerk.class))
            .with(JoinOptions.LISTEN, new ListenAddress("127.0.0.1", 0))
            .with(JoinOptions.WORKER_CERT, Path.of("src/test/resources/join/controller.pem"))
            .with(JoinOptions.WORKER_CA, Path.of("src/test/resources/join/ca.pem"));
    try (JoinPort port = JoinPort.listen(load, 2, console::add)) {
      assertThat(console.getFirst())
          .endsWith(
              String.format(
                  Locale.ROOT,
                  "katydid worker --join 127.0.0.1:%d --worker-cert FILE --worker-ca FILE",
                  port.port()));
    }
  }

  /** The command is pasted into a shell. */
  @Test
  void port_ofUserClassesOfSourceFiles_printsTheirNames() {
    Listening listening =
        new Listening(
            new ListenAddress("127.0.0.1", 0),
            NOTHING,
            List.of("load/Shop.java", "my load/A.java"));
    try (JoinPort port = listening.open(1, NO_VARIABLE::get, console::add)) {
      assertThat(console.getFirst())
          .contains("each is started, with the same source files and class path, by")
          .endsWith(
              String.format(
                  Locale.ROOT,
                  "katydid worker --join 127.0.0.1:%d load/Shop.java 'my load/A.java'",
                  port.port()));
    }
  }

  /** As the classes of {@code katydid run Shop.java}. */
  private static final class OfShop extends ClassLoader implements FromSources {

    Class<?> clerk() throws IOException {
      String name = Clerk.class.getName();
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      }
    }

    @Override
    public List<String> sources() {
      return List.of("Shop.java");
    }
  }

  @Test
  void load_ofUserClassesOfASourceFile_hasItsName() throws IOException {
    LoadSpec load = LoadSpec.of(List.of(new OfShop().clerk()));

    assertThat(Listening.of(load.with(JoinOptions.LISTEN, new ListenAddress("::1", 0))).sources())
        .containsExactly("Shop.java");
  }

  @Test
  void port_inUse_isRefusedWithAWayOut() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ListenAddress address = new ListenAddress("127.0.0.1", other.getLocalPort());

      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              new Listening(address, NOTHING, List.of()).open(1, NO_VARIABLE::get, console::add))
          .withMessage(
              "cannot listen at %s: another process listens there: give another port, or 0 for one"
                  + " that is free",
              address);
    }
  }

  @Test
  void address_ofAnotherMachine_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listening("192.0.2.1").open(1, NO_VARIABLE::get, console::add))
        .withMessageStartingWith("cannot listen at 192.0.2.1:0: ")
        .withMessageEndingWith(
            "give an address of this machine, or 0.0.0.0 for all, and a port from 1024 on");
  }

  @Test
  void host_unknown_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listening("no-such-host.invalid").open(1, NO_VARIABLE::get, console::add))
        .withMessage(
            "cannot listen at no-such-host.invalid:0: its name is not known here: give an address"
                + " of this machine, or 0.0.0.0 for all");
  }

  private static Listening listening(String host) {
    return new Listening(new ListenAddress(host, 0), NOTHING, List.of());
  }
}
