package io.katydid.websocket;

import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Transport;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open WebSocket: a virtual thread of its own reads what comes, and answers pings and the close
 * of the server; any thread sends. One thread, that of the user, may wait for what has come.
 *
 * <p>Thread-safe.
 */
public final class OpenSocket {

  private final Transport transport;
  private final SocketContext context;
  private final Agreement agreement;
  private final MessageReader reader;
  private final FrameWriter writer;
  private final ReentrantLock writing = new ReentrantLock();

  /** Held by the thread that waits for the socket: there may be one, and it sends for all. */
  private final ReentrantLock finishing = new ReentrantLock();

  private final Thread thread;
  private final Consumer<OpenSocket> ended;
  private Receiver receiver = Receiver.NOBODY;

  /** The newest ping that could not be answered yet. */
  private byte @Nullable [] unanswered;

  private boolean closeSent;

  /** Why it ends, from before the server can know that it does. */
  private volatile @Nullable Failure ending;

  private volatile boolean left;
  private volatile @Nullable Failure end;
  private volatile @Nullable Thread waiting;
  private volatile @Nullable Deadline due;

  /**
   * A socket over this transport, whose handshake is done. Nothing is received before it {@link
   * #start}s.
   *
   * @param rest what came with the response to the handshake
   * @param ended is given this socket when it has ended
   */
  public OpenSocket(
      Transport transport,
      byte[] rest,
      Agreement agreement,
      SocketContext context,
      Consumer<OpenSocket> ended) {
    this.ended = ended;
    this.transport = transport;
    this.context = context;
    this.agreement = agreement;
    this.reader =
        new MessageReader(
            new FrameReader(transport, rest, context.buffers(), agreement.isCompressed()),
            agreement.isCompressed() ? context.compression() : null,
            context.nanoTime());
    this.writer = new FrameWriter(transport, context.buffers());
    this.thread = Thread.ofVirtual().name("katydid-websocket").unstarted(this::receive);
  }

  /** What is done with what comes. */
  interface Receiver {

    /** Nothing. */
    Receiver NOBODY = message -> {};

    /** A message has come; called by the thread of the socket. */
    void received(ReceivedMessage message);

    /** The socket has ended, and not by its user. */
    default void ended(Failure why) {}
  }

  /** From now on, what comes is received. */
  void start(Receiver receiver) {
    this.receiver = receiver;
    thread.start();
  }

  private void receive() {
    Failure why = failureOrClose();
    transport.close();
    ended.accept(this);
    if (left) {
      end = byUser();
    } else {
      receiver.ended(why);
      end = why;
    }
    LockSupport.unpark(waiting);
  }

  private Failure failureOrClose() {
    try {
      return receiveAll();
    } catch (Failure e) {
      ending = e;
      int code = Violation.codeFor(e);
      if (code != 0) {
        sendClose(new CloseReason(code, ""));
      }
      return e;
    } catch (IOException e) {
      return broken(e);
    }
  }

  private static Failure broken(IOException e) {
    return new CloseReason(CloseReason.ABNORMAL, Failure.of(e).type()).failure();
  }

  /** Until the close frame of the server, which is the last one. */
  private Failure receiveAll() throws IOException, Failure {
    while (true) {
      switch (reader.next()) {
        case Incoming.Data(ReceivedMessage message) -> {
          receiver.received(message);
          LockSupport.unpark(waiting);
        }
        case Incoming.Ping(byte[] payload) -> pong(payload);
        case Incoming.Pong() -> {
          // Nobody has asked.
        }
        case Incoming.Close(CloseReason reason) -> {
          Failure why = reason.failure();
          ending = why;
          sendClose(reason);
          return why;
        }
      }
    }
  }

  /** A server that does not read is not sent one answer after the other: the newest will do. */
  private void pong(byte[] payload) throws IOException {
    writing.lock();
    try {
      if (transport.isAllSent()) {
        writer.write(Opcode.PONG, false, payload);
      } else {
        unanswered = payload;
      }
    } finally {
      writing.unlock();
    }
  }

  /** Sends a message, and waits until the socket has taken it; returns when it was begun. */
  long send(int opcode, byte[] message) throws IOException {
    boolean compressed = agreement.isCompressed();
    byte[] payload = compressed ? context.compression().deflated(message) : message;
    long now = context.nanoTime().getAsLong();
    writing.lock();
    try {
      if (closeSent) {
        throw new IOException("closed");
      }
      writer.write(opcode, compressed, payload);
    } finally {
      writing.unlock();
    }
    finish();
    return now;
  }

  /** The thread that reads may have sent the rest, after a ping came that had to wait for it. */
  private void finish() throws IOException {
    awaitSent();
    writing.lock();
    try {
      byte[] ping = unanswered;
      if (ping != null) {
        unanswered = null;
        pong(ping);
      }
    } finally {
      writing.unlock();
    }
  }

  /** What cannot be sent is dropped by the transport, which leaves it to the reader to fail. */
  private void awaitSent() throws IOException {
    try {
      finishing.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
    try {
      if (!transport.isAllSent() && !transport.finishSending()) {
        throw new SocketException("Connection reset");
      }
    } finally {
      finishing.unlock();
    }
  }

  /**
   * Sends the close frame of our side, once; there is nobody to tell that it cannot be. Does not
   * wait for a server that does not read: what is left is sent by the thread that reads.
   */
  @SuppressWarnings("EmptyCatch")
  private void sendClose(CloseReason reason) {
    writing.lock();
    try {
      if (!closeSent) {
        closeSent = true;
        writer.write(Opcode.CLOSE, false, reason.payload());
        transport.wakeReader();
      }
    } catch (IOException e) {
      // See above.
    } finally {
      writing.unlock();
    }
  }

  /** For how long the newest message was held back before it was sent. */
  long heldFor() {
    return transport.heldFor();
  }

  String protocol() {
    return agreement.protocol();
  }

  long sentBytes() {
    return writer.sent();
  }

  long receivedBytes() {
    return reader.received();
  }

  /** Whether neither side has ended it. */
  public boolean isOpen() {
    return end == null && !left;
  }

  /** Why nothing can be sent; null if it can. What was received may not be known yet. */
  @Nullable Failure whyNotOpen() {
    Failure known = end == null ? ending : end;
    return left ? byUser() : known;
  }

  /** Why this was thrown when something was sent. */
  Failure why(IOException thrown) {
    Failure known = whyNotOpen();
    return known == null ? broken(thrown) : known;
  }

  /** Why it has ended; null if it has not. What came before that has been received. */
  @Nullable Failure end() {
    return end;
  }

  /** From here to {@link #endWait}, this thread is woken up by what comes, and at this time. */
  Deadline beginWait(long nanos) {
    Deadline deadline = new Deadline(context.deadlines());
    waiting = Thread.currentThread();
    due = deadline;
    deadline.set(Deadline.after(context.nanoTime().getAsLong(), nanos), Failure.TIMEOUT);
    return deadline;
  }

  void endWait() {
    due = null;
    waiting = null;
  }

  /** Wakes up the thread that waits if it is overdue; called by another thread. */
  public void expireIfOverdue(long now) {
    Deadline waited = due;
    if (waited != null && waited.expire(now)) {
      LockSupport.unpark(waiting);
    }
  }

  /**
   * Closes it in order.
   *
   * @return whether the server did so, too, in time
   */
  boolean close(CloseReason reason, long nanos) {
    left = true;
    sendClose(reason);
    Deadline deadline = beginWait(nanos);
    while (end == null && deadline.expiredType() == null && !Thread.interrupted()) {
      LockSupport.park(this);
    }
    endWait();
    boolean inOrder = end != null;
    transport.close();
    return inOrder;
  }

  /** Closes it without waiting for the server: its user goes away. */
  public void leave() {
    if (isOpen()) {
      left = true;
      sendClose(new CloseReason(CloseReason.GOING_AWAY, ""));
    }
    transport.close();
  }

  /** Ends it at once. */
  public void abort() {
    left = true;
    transport.close();
  }

  private static Failure byUser() {
    return new Failure("WebSocket closed", "by its user");
  }
}
