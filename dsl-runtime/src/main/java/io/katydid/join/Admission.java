package io.katydid.join;

import io.katydid.text.Version;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Decides who is let in: has those prove themselves who connect, and gives a place to those who
 * belong to the run.
 */
final class Admission {

  /** Of the system: what many workers send is deciphered, and must not delay what they are sent. */
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("katydid-joined-", 0).factory();

  private final Credentials credentials;
  private final JoinedWorkers workers;
  private final Pulse pulse;
  private final PendingLimits limits;
  private final Semaphore permits;
  private final Consumer<String> console;
  private final RefusalLog refusals;

  /**
   * Admission to this run.
   *
   * @param console is given a line for each one that joins, leaves or is refused
   */
  Admission(
      Credentials credentials,
      JoinedWorkers workers,
      Pulse pulse,
      PendingLimits limits,
      Consumer<String> console) {
    this.credentials = credentials;
    this.workers = workers;
    this.pulse = pulse;
    this.limits = limits;
    this.permits = new Semaphore(limits.atOnce());
    this.console = console;
    this.refusals = new RefusalLog(console);
  }

  /** Someone has connected, who is met on a thread of its own. */
  void meet(Socket socket) {
    PendingConnection connection = PendingConnection.of(socket, limits);
    if (permits.tryAcquire()) {
      Thread.ofVirtual().name("katydid-admission").start(() -> admit(socket, connection));
    } else {
      refuse(
          connection,
          String.format(
              Locale.ROOT,
              "as many others as may come at once, %d, have not proved themselves yet",
              limits.atOnce()));
    }
  }

  private void admit(Socket socket, PendingConnection connection) {
    try {
      Records records = credentials.asController(socket);
      WorkerIdentity who = WorkerIdentity.receive(records.in());
      connection.prove();
      answer(connection, records, who);
    } catch (IOException e) {
      refuse(connection, connection.reason(e));
    } finally {
      permits.release();
    }
  }

  private void answer(PendingConnection connection, Records records, WorkerIdentity who)
      throws IOException {
    Optional<String> refusal = otherVersion(who).or(workers::reserve);
    if (refusal.isPresent()) {
      new Answer(false, refusal.get()).send(records.out());
      refuse(connection, who.name() + ": " + refusal.get());
    } else {
      join(admitted(records, who), connection.address());
    }
  }

  private static Optional<String> otherVersion(WorkerIdentity who) {
    String own = Version.current();
    return who.version().equals(own)
        ? Optional.empty()
        : Optional.of(
            "the controller has Katydid %s, and this worker Katydid %s: use the same on both"
                .formatted(own, who.version()));
  }

  private JoinedWorker admitted(Records records, WorkerIdentity who) throws IOException {
    try {
      new Answer(true, "").send(records.out());
      return new JoinedWorker(who, Channel.over(records, "it", pulse, THREADS));
    } catch (IOException e) {
      workers.release();
      throw e;
    }
  }

  private void join(JoinedWorker worker, String address) {
    boolean isOfTheRun =
        workers.take(
            worker,
            standing ->
                console.accept(
                    "%s at %s has joined: %s".formatted(worker.who().name(), address, standing)));
    if (!isOfTheRun) {
      worker.close();
      return;
    }
    CompletableFuture<Void> unused =
        worker.channel().ended().thenAccept(reason -> left(worker, reason));
  }

  /** One that leaves a run that has started is missed by the controller of that. */
  private void left(JoinedWorker worker, String reason) {
    workers.leave(
        worker,
        standing ->
            console.accept(
                "%s has left before the start, as %s: %s"
                    .formatted(worker.who().name(), reason, standing)));
  }

  private void refuse(PendingConnection connection, String reason) {
    connection.close();
    refusals.add(connection.address(), reason);
  }
}
