package io.katydid.websocket;

import io.katydid.api.Durations;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A WebSocket as its virtual user has it: what it does is measured. */
public final class UserSocket implements WebSocket, OpenSocket.Receiver {

  private static final long CLOSE_TIMEOUT = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final SocketUser user;
  private final Thread thread = Thread.currentThread();
  private final OpenSocket socket;
  private final String sentName;
  private final String receivedName;
  private final Refusals refusals;
  private final Inbox inbox = new Inbox();
  private final ReentrantLock handling = new ReentrantLock();
  private volatile @Nullable Consumer<? super WebSocketMessage> handler;
  private boolean awaitsAnswer;
  private long sentAt;
  private long countedSent;
  private long countedReceived;

  /**
   * A socket of the user whose thread this is; from now on it is received.
   *
   * @param name that of its handshake in the reports
   */
  public UserSocket(String name, OpenSocket socket, SocketUser user) {
    this.name = name;
    this.socket = socket;
    this.user = user;
    this.sentName = name + " sent";
    this.receivedName = name + " received";
    this.refusals = new Refusals(name, user);
    socket.start(this);
  }

  @Override
  public boolean isOpen() {
    return socket.isOpen();
  }

  @Override
  public String protocol() {
    return socket.protocol();
  }

  @Override
  public void send(String text) {
    send(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void send(byte[] bytes) {
    send(Opcode.BINARY, bytes);
  }

  private void send(int opcode, byte[] message) {
    long at = sent(opcode, message);
    user.recorder.count(sentName, 1);
    if (isOfUser()) {
      sentAt = at;
      awaitsAnswer = true;
    }
  }

  private long sent(int opcode, byte[] message) {
    Failure why = socket.whyNotOpen();
    if (why == null) {
      try {
        return socket.send(opcode, message);
      } catch (IOException e) {
        why = socket.why(e);
      }
    }
    throw isOfUser() ? refusals.ofMessage(why) : SocketUser.notOpen(name, why);
  }

  private boolean isOfUser() {
    return Thread.currentThread().equals(thread);
  }

  @Override
  public void received(ReceivedMessage message) {
    user.recorder.count(receivedName, 1);
    handling.lock();
    try {
      Consumer<? super WebSocketMessage> to = handler;
      if (to != null) {
        handle(to, message);
      } else if (inbox.add(message)) {
        user.recorder.remark(
            name, "messages were dropped, as more than " + Inbox.MOST + " were not taken");
      }
    } finally {
      handling.unlock();
    }
  }

  private void handle(Consumer<? super WebSocketMessage> to, ReceivedMessage message) {
    try {
      to.accept(message);
    } catch (Throwable e) {
      user.recorder.error(name, e);
    }
  }

  @Override
  public void ended(Failure why) {
    user.recorder.remark(name, "ended: " + why.type() + ", " + why.message());
  }

  @Override
  public void onMessage(Consumer<? super WebSocketMessage> handler) {
    if (this.handler != null) {
      throw new IllegalStateException("the messages of " + name + " have a handler already");
    }
    handling.lock();
    try {
      this.handler = handler;
      for (ReceivedMessage it = inbox.poll(); it != null; it = inbox.poll()) {
        handle(handler, it);
      }
    } finally {
      handling.unlock();
    }
  }

  private void requireNoHandler() {
    if (handler != null) {
      throw new IllegalStateException(
          "the messages of " + name + " are its handler's: there is nothing to wait for");
    }
  }

  @Override
  public Optional<WebSocketMessage> await(
      String name, Predicate<? super WebSocketMessage> match, String longest) {
    long nanos = Durations.parse(longest).toNanos();
    requireNoHandler();
    boolean isAnswer = awaitsAnswer;
    awaitsAnswer = false;
    if (isAnswer) {
      refusals.answeredBy(name);
    } else if (inbox.isEmpty() && socket.end() != null) {
      refusals.slowDown();
    }
    long start = isAnswer ? sentAt : user.nanoTime.getAsLong();
    user.sampler.close();
    user.sampler.start(user.recorder.series(name), start, start);
    try {
      ReceivedMessage message = awaited(match, nanos, isAnswer ? sentAt : Long.MIN_VALUE);
      user.sampler.finish(Math.max(start + held(isAnswer), message.arrivedAt()));
      return Optional.of(message);
    } catch (Failure e) {
      user.sampler.finish(user.nanoTime.getAsLong());
      user.sampler.fail(e.type(), e.message());
      if (socket.end() != null) {
        refusals.failedRequest();
      }
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      user.sampler.finish(user.nanoTime.getAsLong());
      user.sampler.fail(Sampler.typeOf(e), String.valueOf(e.getMessage()));
      throw e;
    } finally {
      countTraffic();
    }
  }

  private long held(boolean isAnswer) {
    long held = isAnswer ? socket.heldFor() : 0;
    user.sampler.held(held);
    return held;
  }

  private void countTraffic() {
    long sent = socket.sentBytes();
    long received = socket.receivedBytes();
    user.sampler.transferred(sent - countedSent, received - countedReceived);
    countedSent = sent;
    countedReceived = received;
  }

  private ReceivedMessage awaited(
      Predicate<? super WebSocketMessage> match, long nanos, long notBefore) throws Failure {
    Deadline due = socket.beginWait(nanos);
    try {
      while (true) {
        Failure end = socket.end();
        ReceivedMessage message = inbox.poll();
        if (message == null) {
          parkUnless(end, due);
        } else if (message.arrivedAt() >= notBefore && match.test(message)) {
          return message;
        }
      }
    } finally {
      socket.endWait();
    }
  }

  private void parkUnless(@Nullable Failure end, Deadline due) throws Failure {
    if (end != null) {
      throw end;
    }
    String expired = due.expiredType();
    if (expired != null || user.recorder.isCutOff()) {
      throw new Failure(Failure.TIMEOUT, "no message matched in time");
    }
    user.hasWaited();
    LockSupport.park(this);
    // One of the end of the run is seen above; any other is user code's own.
    Thread.interrupted();
  }

  @Override
  public Optional<WebSocketMessage> receive(String longest) {
    long nanos = Durations.parse(longest).toNanos();
    requireNoHandler();
    Failure end = socket.end();
    ReceivedMessage first = inbox.poll();
    if (first == null && end != null) {
      throw refusals.of(end);
    }
    return Optional.ofNullable(first == null ? next(nanos) : first);
  }

  private @Nullable ReceivedMessage next(long nanos) {
    socket.beginWait(nanos);
    try {
      user.pauses.pauseUnless(() -> !inbox.isEmpty() || socket.end() != null, nanos);
      user.hasWaited();
      return inbox.poll();
    } finally {
      socket.endWait();
    }
  }

  @Override
  public void close(int code, String reason) {
    CloseReason close = CloseReason.of(code, reason);
    if (isOpen() && !socket.close(close, CLOSE_TIMEOUT)) {
      user.recorder.remark(name, "the server did not answer a close frame within 1 s");
    }
  }
}
