package io.katydid.net;

import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * TLS over another transport.
 *
 * <p>After its handshake, TLS writes without reading. A thread that reads may have to write: an
 * answer to a new key (TLS 1.3), another handshake (TLS 1.2), or an alert. It does not wait for
 * another thread that writes, as that waits outside of TLS: in {@link #finishSending}.
 */
final class TlsTransport implements Transport {

  private final Transport plain;
  private final SocketBeneath beneath;
  private final TlsClient tls;
  private final SSLSocket secured;
  private @Nullable TlsSession session;

  /** Whether anything has come through it. */
  private boolean answered;

  /**
   * TLS to this origin.
   *
   * @param tls of the user that it is for
   * @param protocols what may be spoken above it, by names that are registered for ALPN, the
   *     preferred one first; none: nothing is offered
   * @throws IOException if that has been closed meanwhile
   */
  TlsTransport(Transport plain, Origin origin, TlsClient tls, List<String> protocols)
      throws IOException {
    this.plain = plain;
    this.beneath = new SocketBeneath(plain);
    this.tls = tls;
    this.secured = tls.over(beneath, origin.host(), origin.port(), protocols);
  }

  @Override
  public void awaitRead() throws IOException {
    if (isEmpty()) {
      plain.awaitRead();
    }
  }

  @Override
  public void awaitNext() throws IOException {
    if (isEmpty()) {
      plain.awaitNext();
    }
  }

  @Override
  public boolean isAllSent() {
    return plain.isAllSent();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int bytes = secured.getInputStream().read(buffer, offset, length);
      Optional<IOException> refused =
          bytes < 0 ? refusal(new Failure(Failure.CLOSED, "")) : Optional.empty();
      if (refused.isPresent()) {
        throw refused.get();
      }
      answered = true;
      return bytes;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** One record at most, and of a part of one, nothing. */
  @Override
  public int readNow(byte[] buffer, int offset, int length) throws IOException {
    beneath.in.patient = false;
    try {
      return read(buffer, offset, length);
    } catch (SocketTimeoutException e) {
      return 0;
    } finally {
      beneath.in.patient = true;
    }
  }

  @Override
  public boolean isCut() {
    return beneath.in.ended;
  }

  @Override
  public boolean hasTaken() {
    try {
      return !isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void receive(Incoming incoming) {
    plain.receive(incoming);
  }

  private IOException explained(IOException e) {
    if (e instanceof SSLException failure) {
      return new DiagnosedException(TlsDiagnosis.of(tls).failure(failure), e);
    }
    return refusal(Diagnosis.of(e)).orElse(e);
  }

  /** What it means that the server ends the connection so, if it may be for who we are. */
  private Optional<IOException> refusal(Failure ending) {
    return answered
        ? Optional.empty()
        : TlsDiagnosis.of(tls).unanswered(ending).map(DiagnosedException::new);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      secured.getOutputStream().write(bytes, offset, length);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void writeMessage(byte[] bytes, int offset, int length) throws IOException {
    beneath.out.isMessage = true;
    try {
      write(bytes, offset, length);
    } finally {
      beneath.out.isMessage = false;
    }
  }

  @Override
  public long heldFor() {
    return plain.heldFor();
  }

  @Override
  public void send(Outgoing message) {
    plain.send(message);
  }

  @Override
  public boolean finishSending() throws IOException {
    return plain.finishSending();
  }

  @Override
  public void wakeReader() {
    plain.wakeReader();
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public void handshake() throws IOException {
    boolean resumed;
    try {
      secured.startHandshake();
    } catch (IOException e) {
      throw new DiagnosedException(TlsDiagnosis.of(tls).inHandshake(e), e);
    } finally {
      resumed = tls.hasResumed(secured);
    }
    session = TlsSession.of(secured.getSession(), resumed);
  }

  @Override
  public @Nullable TlsSession session() {
    return session;
  }

  @Override
  public String protocol() {
    String chosen = secured.getApplicationProtocol();
    return chosen == null ? "" : chosen;
  }

  /** What came may be for TLS only, as a new key is: so it is read. */
  @Override
  public int look() {
    try {
      return isEmpty() && plain.look() == NOTHING ? NOTHING : read();
    } catch (IOException e) {
      return END;
    }
  }

  private boolean isEmpty() throws IOException {
    return secured.getInputStream().available() == 0 && beneath.buffered.available() == 0;
  }

  private int read() throws IOException {
    byte[] one = new byte[1];
    int bytes = readNow(one, 0, 1);
    return bytes == 0 ? NOTHING : bytes < 0 ? END : one[0] & 0xFF;
  }

  /** Closes the transport beneath: TLS would wait for its peer, or for a reader. */
  @Override
  public void close() {
    plain.close();
  }
}
