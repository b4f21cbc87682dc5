package io.katydid.join;

import io.katydid.api.load.LoadSpec;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
import io.katydid.text.Version;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The port at which workers join a run, from before it starts to its end. Who does not prove itself
 * costs little, and is reported by a line.
 */
public final class JoinPort implements AutoCloseable {

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().name("katydid-worker-", 0).factory();

  private final ServerSocket server;
  private final Credentials credentials;
  private final Places places;
  private final Pulse pulse;
  private final Strangers limits;
  private final Semaphore strangers;
  private final Consumer<String> console;
  private final Refusals refusals;

  private JoinPort(
      ServerSocket server,
      Credentials credentials,
      Places places,
      Pulse pulse,
      Strangers limits,
      Consumer<String> console) {
    this.server = server;
    this.credentials = credentials;
    this.places = places;
    this.pulse = pulse;
    this.limits = limits;
    this.strangers = new Semaphore(limits.atOnce());
    this.console = console;
    this.refusals = new Refusals(console);
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
      Strangers limits,
      Consumer<String> console) {
    JoinPort port = new JoinPort(server, credentials, new Places(workers), pulse, limits, console);
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

  private void accept() {
    try {
      while (true) {
        meet(server.accept());
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        console.accept("no more workers can join: " + e.getMessage());
      }
    }
  }

  private void meet(Socket socket) {
    Stranger stranger = Stranger.of(socket, limits);
    if (strangers.tryAcquire()) {
      Thread.ofVirtual().name("katydid-stranger").start(() -> admit(socket, stranger));
    } else {
      refuse(stranger, "%d others have not proved themselves yet".formatted(limits.atOnce()));
    }
  }

  private void admit(Socket socket, Stranger stranger) {
    try {
      Records records = credentials.asController(socket);
      Introduction who = Introduction.receive(records.in());
      stranger.prove();
      answer(stranger, records, who);
    } catch (IOException e) {
      refuse(stranger, stranger.reason(e));
    } finally {
      strangers.release();
    }
  }

  private void answer(Stranger stranger, Records records, Introduction who) throws IOException {
    Optional<String> refusal = otherVersion(who).or(places::reserve);
    if (refusal.isPresent()) {
      new Answer(false, refusal.get()).send(records.out());
      refuse(stranger, who.name() + ": " + refusal.get());
    } else {
      join(admitted(records, who), stranger.address());
    }
  }

  private static Optional<String> otherVersion(Introduction who) {
    String own = Version.current();
    return who.version().equals(own)
        ? Optional.empty()
        : Optional.of(
            "the controller has Katydid %s, and this worker Katydid %s: use the same on both"
                .formatted(own, who.version()));
  }

  private JoinedWorker admitted(Records records, Introduction who) throws IOException {
    try {
      new Answer(true, "").send(records.out());
      return new JoinedWorker(who, Channel.over(records, "it", pulse, THREADS));
    } catch (IOException e) {
      places.release();
      throw e;
    }
  }

  private void join(JoinedWorker worker, String address) {
    if (!places.take(worker)) {
      worker.close();
      return;
    }
    console.accept(
        "%s at %s has joined: %s".formatted(worker.who().name(), address, places.standing()));
    CompletableFuture<Void> unused =
        worker.channel().ended().thenAccept(reason -> left(worker, reason));
  }

  /** One that leaves a run that has started is missed by the controller of that. */
  private void left(JoinedWorker worker, String reason) {
    if (places.leave(worker)) {
      console.accept(
          "%s has left before the start, as %s: %s"
              .formatted(worker.who().name(), reason, places.standing()));
    }
  }

  private void refuse(Stranger stranger, String reason) {
    stranger.close();
    refusals.add(stranger.address(), reason);
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
      joined = places.await(most);
      complete = places.isFull(joined);
    } finally {
      if (!complete) {
        places.end();
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
    return "%s had joined after %d s%s: start the others, by katydid worker --join HOST:%d, or give them more time by --worker-wait"
        .formatted(
            places.standing(),
            waited.toSeconds(),
            joined.stream().map(it -> it.who().name()).collect(joiningNames()),
            port());
  }

  private static Collector<CharSequence, ?, String> joiningNames() {
    return Collectors.collectingAndThen(
        Collectors.joining("; "), names -> names.isEmpty() ? "" : " (" + names + ")");
  }

  /** Lets nobody in any more. Workers that have joined stay connected. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }
}
