package io.katydid.http1;

import io.katydid.measure.Sampler;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.UnreadableBody;
import io.katydid.net.ConnectionContext;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.TlsHandshakes;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection to one origin, used by one virtual user at a time.
 *
 * <p>Reads have no time-out of their own, which would cost a timer each and could not bound a body
 * that drips: {@link #expireIfOverdue} closes the socket from outside, and so ends them.
 *
 * <p>Not thread-safe, but for {@link #expireIfOverdue}.
 */
public final class Http1Connection {

  private static final int USUAL_HEAD = 8 << 10;

  /** Of a request whose time has passed before all of it was sent. */
  private static final String STILL_SENDING =
      "the body of the request was still being sent: raise responseTimeout and timeout, or"
          + " uploadRate, or see why the server takes it slowly";

  /** As long as curl waits. */
  private static final long LONGEST_WAIT_TO_CONTINUE = TimeUnit.SECONDS.toNanos(1);

  /** Of a proxy, which asks for credentials. */
  private static final String CHALLENGES = "Proxy-Authenticate";

  private final Transport transport;
  private final Origin origin;
  private final Forwarding forwarding;
  private final LongSupplier nanoTime;
  private final TlsHandshakes handshakes;
  private final Traffic traffic;
  private final RequestWriter writer;
  private final Upload upload;
  private final ResponseReader reader;
  private final Deadline deadline;
  private final ServerBehavior server;
  private final ConnectionHistory usage;
  private final FirstResponse first;
  private boolean headRead;

  /** The body of a response that is read while it comes, until its end. */
  private @Nullable OpenBody openBody;

  private long openLength;
  private boolean stale;

  /**
   * A connection over this transport.
   *
   * @param forwarding what requests need where a proxy is given them
   * @param isKept whether more than one request is to be sent
   * @param server whom it leads to
   */
  Http1Connection(
      Transport transport,
      Origin origin,
      Forwarding forwarding,
      boolean isKept,
      ServerBehavior server,
      ConnectionContext context) {
    this.transport = transport;
    this.origin = origin;
    this.forwarding = forwarding;
    this.server = server;
    this.usage = new ConnectionHistory(server);
    this.first = new FirstResponse(server);
    this.nanoTime = context.nanoTime();
    this.handshakes = context.handshakes();
    this.deadline = new Deadline(context.deadlines());
    this.traffic = new Traffic(transport, nanoTime);
    this.writer = new RequestWriter(traffic, origin, forwarding, isKept, context.buffers());
    this.upload = new Upload(writer, context.deadlines(), transport::close);
    this.reader = new ResponseReader(traffic, context.buffers(), upload::goOn);
  }

  /**
   * Makes the connection ready for requests: by a TLS handshake, if the origin is secure.
   *
   * @param sampler of the request that needs it, which gets how long that took
   */
  void open(long due, Sampler sampler) throws Failure {
    if (transport.isSecure()) {
      long start = nanoTime.getAsLong();
      deadline.set(due, Failure.TLS_TIMEOUT);
      try {
        transport.handshake();
      } catch (IOException e) {
        throw failure(e);
      }
      clearDeadline();
      handshakes.ended(origin, transport, start, sampler);
    }
  }

  /**
   * Sends a request and receives the response to its last byte.
   *
   * @param sentAt now; this and other times are those of the clock of the run, in nanoseconds
   * @param responseDue when the first byte of the response is overdue
   * @param due when the last one is
   * @throws Failure if there is no whole response; the connection is of no more use then
   */
  public Message exchange(RequestMessage request, long sentAt, long responseDue, long due)
      throws Failure {
    begin(request, sentAt, responseDue, due);
    try {
      ResponseHead head = head(request);
      if (responseDue < due) {
        deadline.set(due, Failure.TIMEOUT);
      }
      long length = head.bodyLength(request.method().equals("HEAD"));
      byte[] body = body(request, length);
      complete(request, head, length);
      return new Message(head, body);
    } catch (IOException | Failure e) {
      throw failure(e);
    }
  }

  private void begin(RequestMessage request, long sentAt, long responseDue, long due) {
    usage.begins(sentAt);
    reader.next();
    traffic.next();
    headRead = false;
    if (!usage.isUsed() && !request.awaitsContinue()) {
      first.sent(sentAt);
    }
    deadline.setForResponse(responseDue, due);
  }

  /** The response has been received to its end. */
  private void complete(RequestMessage request, ResponseHead head, long length)
      throws IOException, Failure {
    reader.ended();
    if (length == ResponseHead.UNTIL_CLOSE && transport.isCut()) {
      server.leftEndInDoubt();
    }
    boolean whole = finishUpload(head);
    upload.end();
    clearDeadline();
    note(request, head, whole);
    boolean isComplete =
        whole
            && !writer.isLast()
            && head.keepsAlive()
            && !head.isSwitch()
            && length != ResponseHead.UNTIL_CLOSE;
    usage.exchanged(request, head, isComplete, reader.leftovers());
  }

  /**
   * Sends a request and receives the head of the response, whose body {@link #read} gives;
   * otherwise as {@link #exchange}.
   */
  public ResponseHead openResponse(RequestMessage request, long sentAt, long responseDue, long due)
      throws Failure {
    begin(request, sentAt, responseDue, due);
    try {
      ResponseHead head = head(request);
      deadline.set(due, Failure.TIMEOUT);
      openLength = head.bodyLength(request.method().equals("HEAD"));
      openBody = reader.openBody(openLength);
      return head;
    } catch (IOException | Failure e) {
      throw failure(e);
    }
  }

  /**
   * Reads what has come of the body of the response to this request; waits if nothing has.
   *
   * @return how many bytes; -1 at the end of the body
   * @throws Failure if the body does not come to its end; the connection is of no more use then
   */
  public int read(RequestMessage request, ResponseHead head, byte[] buffer, int offset, int length)
      throws Failure {
    OpenBody body = openBody;
    if (body == null) {
      return -1;
    }
    try {
      int read = body.read(buffer, offset, length);
      if (read < 0) {
        openBody = null;
        complete(request, head, openLength);
      }
      return read;
    } catch (IOException | Failure e) {
      throw failure(e);
    }
  }

  /** Whether the body of the newest response was read to its end. */
  public boolean isRead() {
    return openBody == null;
  }

  /**
   * What is read next is overdue then.
   *
   * @param type of the failure if it is
   */
  public void due(long nanoTime, String type) {
    deadline.set(nanoTime, type);
  }

  /** Sends the request until the head of its response has come, or goes on while the body comes. */
  private ResponseHead head(RequestMessage request) throws IOException, Failure {
    if (request.awaitsContinue()) {
      upload.awaitContinue(Deadline.after(nanoTime.getAsLong(), LONGEST_WAIT_TO_CONTINUE));
    }
    upload.begin(request);
    transport.send(upload);
    ResponseHead head = reader.readHead();
    headRead = true;
    if (forwarding.isRefusal(head.status())) {
      throw forwarding.refusal(head.status(), head.fields(CHALLENGES));
    }
    if (!usage.isUsed()) {
      first.come(traffic.firstReceivedAt());
    }
    if (head.isRefusal() || upload.isAwaitingContinue()) {
      upload.stop();
    }
    return head;
  }

  private void note(RequestMessage request, ResponseHead head, boolean whole) {
    if (!whole && !head.isRefusal()) {
      server.cutUpload();
    }
    if (!head.keepsAlive() && !writer.isLast()) {
      usage.announcedClose(request);
    }
  }

  /**
   * Returns whether the request was sent to its end: a server that closes the connection takes no
   * more.
   */
  private boolean finishUpload(ResponseHead head) throws IOException, Failure {
    if (!head.keepsAlive()) {
      upload.stop();
    }
    boolean whole = transport.finishSending();
    if (!whole && upload.broken() instanceof UnreadableBody unreadable) {
      throw unreadable.failure();
    }
    return whole;
  }

  private byte @Nullable [] body(RequestMessage request, long length) throws IOException, Failure {
    if (request.keepsBody()) {
      return reader.readBody(length);
    }
    reader.skipBody(length);
    return null;
  }

  /** The wait for its first response. */
  FirstResponse first() {
    return first;
  }

  /** What the connection goes over, for the protocol that the server has switched to. */
  public Transport transport() {
    return transport;
  }

  /** Takes what came of that protocol with the switch. */
  public byte[] takeRest() {
    return reader.takeRest();
  }

  /** What went over the connection for the newest request. */
  public Traffic traffic() {
    return traffic;
  }

  /** When the newest request was begun. */
  public long begunAt() {
    return usage.begunAt();
  }

  /** Notes when an exchange ended; returns whether the connection can be kept for another. */
  public boolean ended(long now) {
    return usage.ended(now);
  }

  /** Whether {@link #isUsable} is to be asked before this request is sent. */
  boolean needsCheck(RequestMessage request, long now) {
    return usage.needsCheck(request, now);
  }

  /** Whether another request can be sent: nothing came from the server unasked, nor is due to. */
  boolean isUsable(long now) {
    return !usage.isOutOfTime(now) && usage.isUsable(Unasked.of(transport.look()), now);
  }

  /**
   * Whether a request failed on this connection for what had happened before it: the server had
   * closed the connection, or had sent what was not asked for.
   */
  public boolean wasStale() {
    return stale;
  }

  private void clearDeadline() throws Failure {
    if (!deadline.clear()) {
      throw failure(new Failure(Failure.CLOSED, ""));
    }
  }

  private Failure failure(Exception e) {
    return explained(e instanceof Failure seen ? seen : Failure.of((IOException) e));
  }

  /** What failed; that its deadline had passed explains all else. */
  private Failure explained(Failure seen) {
    boolean isUploading = !headRead && !upload.isWhole();
    upload.end();
    String expired = deadline.expiredType();
    if (expired != null) {
      return new Failure(expired, isUploading ? STILL_SENDING : "");
    }
    if (upload.broken() instanceof UnreadableBody unreadable) {
      return unreadable.failure();
    }
    if (headRead) {
      return seen;
    }
    IOException broken = upload.broken();
    Failure met = broken == null ? seen : Failure.of(broken);
    Failure ofReuse = usage.blamedOnReuse(met, reader.isAnswered(), nanoTime.getAsLong());
    stale = ofReuse != null;
    return forwarding.named(withHeadSize(ofReuse == null ? met : ofReuse));
  }

  /** Some servers close the connection on a head that is too large for them, without a word. */
  private Failure withHeadSize(Failure failure) {
    return reader.isAnswered() || !failure.isClosed() || writer.headSize() <= USUAL_HEAD
        ? failure
        : new Failure(
            failure.type(),
            String.format(
                Locale.ROOT,
                "%s; the head of the request had %d KB, and many servers take no more than 8",
                failure.message(),
                writer.headSize() >> 10));
  }

  /** Closes the connection if its pending operation is overdue; called by another thread. */
  void expireIfOverdue(long now) {
    if (deadline.expire(now)) {
      close();
    } else if (upload.isOutOfPatience(now)) {
      server.sentNoContinue();
      transport.wakeReader();
    }
  }

  void close() {
    transport.close();
  }
}
