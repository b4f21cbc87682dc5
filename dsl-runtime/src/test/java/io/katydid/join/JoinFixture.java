package io.katydid.join;

import io.katydid.run.Clock;
import io.katydid.text.Version;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A port for workers, what it prints, and workers that join there; all of it ends with the test.
 */
abstract class JoinFixture {

  static final Token TOKEN = Token.of("correct horse battery staple", "a test");
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Pulse QUIET = new Pulse(MINUTE, MINUTE);
  static final WorkerIdentity SELF = new WorkerIdentity(Version.current(), "host-b", 77);
  static final List<Class<?>> LOAD = List.of(JoinFixture.class);

  final BlockingQueue<String> console = new LinkedBlockingQueue<>();
  final List<Channel> channels = new ArrayList<>();
  ServerSocket server;

  @BeforeEach
  void bind() throws IOException {
    server = Pair.server();
  }

  @AfterEach
  void close() throws IOException {
    channels.forEach(Channel::close);
    server.close();
  }

  final void bind(int port) throws IOException {
    server = Pair.server(port);
  }

  JoinPort open(int workers, PendingLimits limits) {
    return JoinPort.open(server, TOKEN, workers, QUIET, limits, console::add);
  }

  JoinPort openWithCertificates() {
    Credentials own = CertificatesTest.of("controller");
    return JoinPort.open(server, own, 1, QUIET, new PendingLimits(8, MINUTE), console::add);
  }

  Channel join(Credentials by, WorkerIdentity self) {
    Channel channel = join(by, self, server.getLocalPort());
    channels.add(channel);
    return channel;
  }

  Channel join(Credentials by, WorkerIdentity self, int port) {
    return joining("127.0.0.1", port, by, MINUTE).join(self);
  }

  /** However long an answer takes, as on a machine where many do something else. */
  Joining joining(String host, int port, Credentials by, Duration patience) {
    return joining(host, port, by, patience, MINUTE);
  }

  Joining joining(String host, int port, Credentials by, Duration patience, Duration answer) {
    return new Joining(
        new ControllerAddress(host, port),
        by,
        patience,
        Duration.ofMillis(10),
        answer,
        QUIET,
        Clock.SYSTEM,
        console::add);
  }

  String line(String having) throws InterruptedException {
    String line = console.take();
    return line.contains(having) ? line : line(having);
  }
}
