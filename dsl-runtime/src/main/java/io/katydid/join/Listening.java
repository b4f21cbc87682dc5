package io.katydid.join;

import static java.util.stream.Collectors.joining;

import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.ListenAddress;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSpec;
import io.katydid.os.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a controller listens for its workers.
 *
 * @param address where
 * @param credentials by what both know each other; of none, a token is made for the run
 * @param sources the names of the source files of its user classes, if they are of any
 */
record Listening(ListenAddress address, CredentialSource credentials, List<String> sources) {

  /** All workers of the largest run may come at the same time. */
  private static final int BACKLOG = 1000;

  private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]+");

  /** As it was asked for. */
  static Listening of(LoadSpec load) {
    return new Listening(
        load.get(JoinOptions.LISTEN),
        new CredentialSource(
            path(load, JoinOptions.TOKEN_FILE),
            path(load, JoinOptions.WORKER_CERT),
            path(load, JoinOptions.WORKER_KEY),
            path(load, JoinOptions.WORKER_CA),
            load.text(JoinOptions.WORKER_PASSWORD).orElse("")),
        sources(load));
  }

  private static List<String> sources(LoadSpec load) {
    return load.allUserClasses().stream()
        .flatMap(it ->
            it.getClassLoader() instanceof FromSources from
                ? from.sources().stream()
                : Stream.empty())
        .distinct()
        .toList();
  }

  private static String path(LoadSpec load, LoadOption<Path> option) {
    return load.find(option).map(Path::toString).orElse("");
  }

  /**
   * Begins to let workers in, and says how they come.
   *
   * @param environment the values of variables by their names
   * @throws IllegalArgumentException if the address cannot be had, or credentials cannot be used
   */
  JoinPort open(
      int workers, Function<String, @Nullable String> environment, Consumer<String> console) {
    Optional<Credentials> given = credentials.read(environment);
    Credentials used = given.orElseGet(Token::generated);
    ServerSocket server = bound();
    Optional<String> secret =
        given.isEmpty() && used instanceof Token token
            ? Optional.of(token.secret())
            : Optional.empty();
    console.accept(invitation(workers, used, secret, server.getLocalPort()));
    return JoinPort.open(server, used, workers, Pulse.STANDARD, PendingLimits.STANDARD, console);
  }

  private ServerSocket bound() {
    ServerSocket server = null;
    try {
      // Of a channel, so that those who join are, too.
      server = ServerSocketChannel.open().socket();
      server.bind(
          new InetSocketAddress(InetAddress.getByName(address.host()), address.port()), BACKLOG);
      return server;
    } catch (IOException e) {
      close(server);
      throw new IllegalArgumentException(
          "cannot listen at %s: %s".formatted(address, problem(e)), e);
    }
  }

  private static void close(@Nullable ServerSocket server) {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException neverBound) {
      // There is nothing to free.
      return;
    }
  }

  private static String problem(IOException e) {
    String text = String.valueOf(e.getMessage());
    if (e instanceof UnknownHostException) {
      return "its name is not known here: give an address of this machine, or 0.0.0.0 for all";
    }
    return text.contains("in use")
        ? "another process listens there: give another port, or 0 for one that is free"
        : "%s: give an address of this machine, or 0.0.0.0 for all, and a port from 1024 on"
            .formatted(text);
  }

  private String invitation(int workers, Credentials used, Optional<String> secret, int port) {
    String command = String.format(Locale.ROOT, "katydid worker --join %s:%d", reachable(), port);
    String proof =
        used instanceof Token
            ? secret.map(it -> "").orElse(", with the token of this run")
            : " --worker-cert FILE --worker-ca FILE";
    return "waiting for %s at %s; each is started, with the same %s, by\n  %s%s%s%s"
        .formatted(
            workers == 1 ? "one worker" : workers + " workers",
            new ListenAddress(address.host(), port),
            sources.isEmpty() ? "user classes on its class path" : "source files and class path",
            secret.map(it -> CredentialSource.TOKEN_VARIABLE + "=" + it + " ").orElse(""),
            command,
            sources.stream().map(name -> " " + quoted(name)).collect(joining()),
            proof);
  }

  /** As a shell takes it for one word. */
  private static String quoted(String name) {
    return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  /** By which other machines may know this one, if it listens for all. */
  private String reachable() {
    boolean isAny = Stream.of("0.0.0.0", "::").anyMatch(address.host()::equals);
    String host = isAny ? HostName.here() : address.host();
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
