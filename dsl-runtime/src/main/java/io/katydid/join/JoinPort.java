package io.katydid.join;

import io.katydid.api.load.LoadSpec;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
import io.katydid.run.Clock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The port at which workers join a run, from before it starts to its end. Who does not prove itself
 * costs little, and is reported by a line.
 */
public final class JoinPort implements AutoCloseable {

  /** After so long, what failed is tried again. */
  private static final Duration AGAIN = Duration.ofMillis(100);

  private final ServerSocket server;
  private final JoinedWorkers joinedWorkers;
  private final Admission admission;
  private final Consumer<String> console;

  private JoinPort(
      ServerSocket server,
      JoinedWorkers joinedWorkers,
      Admission admission,
      Consumer<String> console) {
    this.server = server;
    this.joinedWorkers = joinedWorkers;
    this.admission = admission;
    this.console = console;
  }

  /**
   * Begins to let workers in.
   *
   * @param console is given a line for each one that joins, leaves or is refused
   */
  static JoinPort open(
      ServerSocket server,
      Credentials credentials,
      int workers,
      Pulse pulse,
      PendingLimits limits,
      Consumer<String> console) {
    JoinedWorkers joinedWorkers = new JoinedWorkers(workers);
    Admission admission = new Admission(credentials, joinedWorkers, pulse, limits, console);
    JoinPort port = new JoinPort(server, joinedWorkers, admission, console);
    Thread.ofPlatform().daemon().name("katydid-join").start(port::accept);
    return port;
  }

  /**
   * Begins to let so many workers in, where and by what the load says, and says on the console how
   * they come.
   *
   * @param console is given a line for each one that joins, leaves or is refused
   * @throws IllegalArgumentException if the address cannot be had, or credentials cannot be used
   */
  public static JoinPort listen(LoadSpec load, int workers, Consumer<String> console) {
    return Listening.of(load).open(workers, System::getenv, console);
  }

  /**
   * Refuses a load whose workers could not prove themselves, before anything is begun for it.
   *
   * @throws IllegalArgumentException if credentials cannot be used
   */
  public static void requireCredentials(LoadSpec load) {
    Optional<Credentials> unused = Listening.of(load).credentials().read(System::getenv);
  }

  /** What cannot be accepted now, as too many files are open, may be later. */
  private void accept() {
    String printed = "";
    while (true) {
      try {
        admission.admitNext(server);
        printed = "";
      } catch (IOException | RuntimeException e) {
        if (server.isClosed()) {
          return;
        }
        String reason = String.valueOf(e.getMessage());
        if (!reason.equals(printed)) {
          console.accept("cannot let a worker in, and tries again: " + reason);
          printed = reason;
        }
        Clock.SYSTEM.parkUntil(Clock.later(Clock.SYSTEM.nanoTime(), AGAIN.toNanos()));
      }
    }
  }

  /** Where workers join. */
  public int port() {
    return server.getLocalPort();
  }

  /**
   * Waits until all workers have joined; after that, no other is let in. Each refuses to start if
   * it has other user classes.
   *
   * @param most for how long
   * @param userClasses of the load, as they are here
   * @throws IllegalStateException if some are missing after that time, or when it is {@linkplain
   *     #stop stopped}; the others are given that reason
   * @throws InterruptedException if the thread is interrupted; likewise
   */
  public List<EngineLink> await(Duration most, List<Class<?>> userClasses)
      throws InterruptedException {
    List<JoinedWorker> joined;
    try {
      joined = joinedWorkers.await(most);
    } catch (InterruptedException e) {
      joinedWorkers.dismiss("the controller was ended before all workers had joined");
      throw e;
    }
    if (!joinedWorkers.isFull(joined)) {
      String reason = missing(joined, most);
      joinedWorkers.dismiss(reason);
      throw new IllegalStateException(reason);
    }
    EngineCommand.Code code = EngineCommand.Code.of(userClasses);
    joined.forEach(worker -> new LinkCommands(worker).send(code));
    return List.copyOf(joined);
  }

  private String missing(List<JoinedWorker> joined, Duration waited) {
    String names = joined.stream().map(it -> it.who().name()).collect(joiningNames());
    return joinedWorkers
        .stopReason()
        .map(reason ->
            "%s while workers were missing, and there is no report: %s had joined%s"
                .formatted(reason, joinedWorkers.standing(), names))
        .orElseGet(() ->
            String.format(
                Locale.ROOT,
                "%s had joined after %d s%s: start the others, by katydid worker --join HOST:%d,"
                    + " or give them more time by --worker-wait",
                joinedWorkers.standing(),
                waited.toSeconds(),
                names,
                port()));
  }

  private static Collector<CharSequence, ?, String> joiningNames() {
    return Collectors.collectingAndThen(
        Collectors.joining("; "), names -> names.isEmpty() ? "" : " (" + names + ")");
  }

  /** Has workers that are missing be waited for no more, for this reason. Thread-safe. */
  public void stop(String reason) {
    joinedWorkers.stop(reason);
  }

  /** Lets nobody in any more, and leaves the workers that are still there. */
  @Override
  public void close() {
    joinedWorkers.end();
    try {
      server.close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }
}
