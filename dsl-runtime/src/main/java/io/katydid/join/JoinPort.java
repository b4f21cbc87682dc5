package io.katydid.join;

import io.katydid.api.load.LoadSpec;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
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

  private void accept() {
    try {
      while (true) {
        admission.meet(server.accept());
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        console.accept("no more workers can join: " + e.getMessage());
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
   * @throws IllegalStateException if some are missing after that time; the others are left
   * @throws InterruptedException if the thread is interrupted; likewise
   */
  public List<EngineLink> await(Duration most, List<Class<?>> userClasses)
      throws InterruptedException {
    List<JoinedWorker> joined = List.of();
    boolean complete = false;
    try {
      joined = joinedWorkers.await(most);
      complete = joinedWorkers.isFull(joined);
    } finally {
      if (!complete) {
        joinedWorkers.end();
      }
    }
    if (!complete) {
      throw new IllegalStateException(missing(joined, most));
    }
    EngineCommand.Code code = EngineCommand.Code.of(userClasses);
    joined.forEach(worker -> new LinkCommands(worker).send(code));
    return List.copyOf(joined);
  }

  private String missing(List<JoinedWorker> joined, Duration waited) {
    return String.format(
        Locale.ROOT,
        "%s had joined after %d s%s: start the others, by katydid worker --join HOST:%d, or give"
            + " them more time by --worker-wait",
        joinedWorkers.standing(),
        waited.toSeconds(),
        joined.stream().map(it -> it.who().name()).collect(joiningNames()),
        port());
  }

  private static Collector<CharSequence, ?, String> joiningNames() {
    return Collectors.collectingAndThen(
        Collectors.joining("; "), names -> names.isEmpty() ? "" : " (" + names + ")");
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
