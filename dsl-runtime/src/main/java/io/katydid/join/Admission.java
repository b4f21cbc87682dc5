package io.katydid.join;

import io.katydid.text.Version;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Decides who is let in: meets strangers, and gives a place to those who belong to the run. */
final class Admission {

  /** Of the system: what many workers send is deciphered, and must not delay what they are sent. */
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("katydid-joined-", 0).factory();

  private final Credentials credentials;
  private final Places places;
  private final Pulse pulse;
  private final Strangers limits;
  private final Semaphore strangers;
  private final Consumer<String> console;
  private final Refusals refusals;

  /**
   * Admission to these places.
   *
   * @param console is given a line for each one that joins, leaves or is refused
   */
  Admission(
      Credentials credentials,
      Places places,
      Pulse pulse,
      Strangers limits,
      Consumer<String> console) {
    this.credentials = credentials;
    this.places = places;
    this.pulse = pulse;
    this.limits = limits;
    this.strangers = new Semaphore(limits.atOnce());
    this.console = console;
    this.refusals = new Refusals(console);
  }

  /** Someone has connected, who is met on a thread of its own. */
  void meet(Socket socket) {
    Stranger stranger = Stranger.of(socket, limits);
    if (strangers.tryAcquire()) {
      Thread.ofVirtual().name("katydid-stranger").start(() -> admit(socket, stranger));
    } else {
      refuse(
          stranger,
          "as many others as may come at once, %d, have not proved themselves yet"
              .formatted(limits.atOnce()));
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
    boolean isOfTheRun =
        places.take(
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
    places.leave(
        worker,
        standing ->
            console.accept(
                "%s has left before the start, as %s: %s"
                    .formatted(worker.who().name(), reason, standing)));
  }

  private void refuse(Stranger stranger, String reason) {
    stranger.close();
    refusals.add(stranger.address(), reason);
  }
}
