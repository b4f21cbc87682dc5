package io.katydid.join;

import io.katydid.text.Version;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Decides who is let in: has those prove themselves who connect, and gives a place to those who
 * belong to the run.
 */
final class Admission {

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

  /**
   * Waits until there may be one more that has not proved itself, and for one who connects, who is
   * met on a thread of its own. Those who come meanwhile wait in the queue of the server.
   */
  void admitNext(ServerSocket server) throws IOException {
    permits.acquireUninterruptibly();
    boolean begun = false;
    try {
      ChannelSocket socket = ChannelSocket.over(server.accept());
      Thread.ofVirtual().name("katydid-admission").start(() -> admit(socket));
      begun = true;
    } finally {
      if (!begun) {
        permits.release();
      }
    }
  }

  private void admit(ChannelSocket socket) {
    PendingConnection connection = PendingConnection.of(socket, limits);
    boolean joined = false;
    try {
      Records records = credentials.asController(socket);
      WorkerIdentity who = identity(records);
      connection.prove();
      joined = answer(connection, records, who);
    } catch (IOException | RuntimeException e) {
      refusals.add(connection.address(), connection.reason(e));
    } finally {
      if (!joined) {
        connection.close();
      }
      permits.release();
    }
  }

  /** One that sends something else is answered that it did, by nothing that depends on a secret. */
  private static WorkerIdentity identity(Records records) throws IOException {
    try {
      return WorkerIdentity.receive(records.in());
    } catch (RefusedException e) {
      records.out().refuse();
      throw e;
    }
  }

  /** Whether it has joined. */
  private boolean answer(PendingConnection connection, Records records, WorkerIdentity who)
      throws IOException {
    Optional<String> refusal = otherVersion(who).or(workers::reserve);
    if (refusal.isPresent()) {
      new Answer(false, refusal.get()).send(records.out());
      refusals.add(connection.address(), who.name() + ": " + refusal.get());
      return false;
    }
    join(admitted(records, who), connection.address());
    return true;
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
    boolean admitted = false;
    try {
      new Answer(true, "").send(records.out());
      JoinedWorker worker = new JoinedWorker(who, Channel.over(records, "it", pulse));
      admitted = true;
      return worker;
    } finally {
      if (!admitted) {
        workers.release();
      }
    }
  }

  private void join(JoinedWorker worker, String address) {
    try {
      boolean isOfTheRun =
          workers.take(
              worker,
              standing ->
                  console.accept(
                      "%s at %s has joined: %s".formatted(worker.who().name(), address, standing)));
      if (!isOfTheRun) {
        worker.dismiss(workers.dismissal());
      }
    } finally {
      CompletableFuture<Void> unused =
          worker
              .channel()
              .ended()
              .thenAcceptAsync(reason -> left(worker, reason), Thread::startVirtualThread);
    }
  }

  /**
   * One that leaves a run that has started is missed by the controller of that. What is printed may
   * take its time, and holds up no other.
   */
  private void left(JoinedWorker worker, String reason) {
    workers.leave(
        worker,
        standing ->
            console.accept(
                "%s has left before the start, as %s: %s"
                    .formatted(worker.who().name(), reason, standing)));
  }
}
